import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Starts DynamoDB Local on 127.0.0.1 only. Its own main class has no host option and listens on every address, and it
 * would report its use to its maker; neither suits a developer's machine. Telemetry stays off because nothing here
 * configures it.
 *
 * Usage: DynamoDbLauncher PORT DATA_FOLDER | DynamoDbLauncher index DATA_FOLDER
 */
public final class DynamoDbLauncher {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final LocalDynamoDBServerHandler handler;

  private DynamoDbLauncher(int port, String folder) throws Exception {
    boolean inMemory = false;
    boolean sharedDb = true;
    boolean delayTransientStatuses = false;
    var requests =
        new LocalDynamoDBRequestHandler(port, inMemory, folder, sharedDb, delayTransientStatuses);
    handler = new LocalDynamoDBServerHandler(requests, null);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    var context = new ContextHandler();
    context.setHandler(handler);
    server.setHandler(new ContextHandlerCollection(context));
  }

  public static void main(String[] args) throws Exception {
    var store = new File(args[1], "shared-local-instance.db");
    if (args[0].equals(INDEX)) {
      indexStreams(store);
      return;
    }
    int port = Integer.parseInt(args[0]);
    if (!store.exists()) makeStore(args[1]);
    inAnotherProcess(INDEX, args[1]);

    var local = new DynamoDbLauncher(port, args[1]);
    Runtime.getRuntime().addShutdownHook(new Thread(local::stop));
    try {
      local.server.start();
    } catch (Exception failure) {
      // SQLite's threads would keep a server without a socket alive.
      System.err.println("dynamodb cannot listen on 127.0.0.1:" + port + ": " + failure.getMessage());
      System.exit(1);
    }
    System.out.println("dynamodb listens on 127.0.0.1:" + port);
    local.server.join();
  }

  /** The store and its tables are made for the first request. */
  private static void makeStore(String folder) throws Exception {
    var local = new DynamoDbLauncher(0, folder);
    local.server.start();
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + local.connector.getLocalPort()))
              .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
              .header("Content-Type", "application/x-amz-json-1.0")
              .header("Authorization", UNCHECKED_SIGNATURE)
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    } finally {
      local.stop();
    }
  }

  private static final String INDEX = "index";

  private static final String UNCHECKED_SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=local/20260101/ap-south-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  /**
   * Each write looks for its stream's oldest record, each poll of a stream for those past a sequence number; DynamoDB
   * Local keeps the records of all streams in one table with no index on the stream or the shard. The sequence number is
   * the table's row id, which SQLite appends to every index; an index that names it as a column, too, is one whose range
   * the SQLite of DynamoDB Local (3.8.7) cannot use: it then reads a shard from its beginning at every poll, 270 ms with
   * 200,000 records rather than 0.02. The indexes change nothing but the time. They are made before anything else has the
   * store open: DynamoDB Local does not survive finding it locked.
   *
   * In a process of its own: DynamoDB Local loads SQLite from a copy it makes, and two of them in one process crash it.
   */
  private static void indexStreams(File store) throws SQLiteException {
    var connection = new SQLiteConnection(store).open(false);
    try {
      connection.exec("DROP INDEX IF EXISTS usByStream"); // named the sequence number
      connection.exec("DROP INDEX IF EXISTS usByShard");
      connection.exec("CREATE INDEX IF NOT EXISTS usOfStream ON us (StreamID)");
      connection.exec("CREATE INDEX IF NOT EXISTS usOfShard ON us (ShardID)");
    } finally {
      connection.dispose();
    }
  }

  private static void inAnotherProcess(String... args) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx32m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Djava.library.path=" + System.getProperty("java.library.path"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "DynamoDbLauncher"));
    command.addAll(List.of(args));
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) throw new IllegalStateException(String.join(" ", args) + ": exit code " + code);
  }

  private void stop() {
    try {
      server.stop();
      handler.close();
    } catch (Exception failure) {
      System.err.println("dynamodb did not stop cleanly: " + failure.getMessage());
    }
  }
}

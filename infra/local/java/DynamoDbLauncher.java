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
 * Usage: DynamoDbLauncher PORT DATA_FOLDER
 */
public final class DynamoDbLauncher {
  private DynamoDbLauncher() {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    boolean inMemory = false;
    boolean sharedDb = true;
    boolean delayTransientStatuses = false;
    var requests =
        new LocalDynamoDBRequestHandler(port, inMemory, args[1], sharedDb, delayTransientStatuses);
    var handler = new LocalDynamoDBServerHandler(requests, null);

    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    var context = new ContextHandler();
    context.setHandler(handler);
    server.setHandler(new ContextHandlerCollection(context));

    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, handler)));
    try {
      server.start();
    } catch (Exception failure) {
      // SQLite's threads would keep a server without a socket alive.
      System.err.println("dynamodb cannot listen on 127.0.0.1:" + port + ": " + failure.getMessage());
      System.exit(1);
    }
    System.out.println("dynamodb listens on 127.0.0.1:" + port);
    server.join();
  }

  private static void stop(Server server, LocalDynamoDBServerHandler handler) {
    try {
      server.stop();
      handler.close();
    } catch (Exception failure) {
      System.err.println("dynamodb did not stop cleanly: " + failure.getMessage());
    }
  }
}

import com.adobe.testing.s3mock.S3MockApplication;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts S3Mock with one connector: plain HTTP on server.address:server.port. Its own main class opens a second, plain
 * connector that ignores server.address and so listens on every address of the machine.
 *
 * Arguments are Spring properties: --server.address=127.0.0.1 --server.port=4125 ...
 */
public final class S3Launcher {
  private S3Launcher() {}

  public static void main(String[] args) {
    new SpringApplicationBuilder(S3MockApplication.class, OneConnector.class)
        .bannerMode(Banner.Mode.OFF)
        .run(args);
  }

  /** Takes the second connector away before the web server is made from the factory. */
  @Configuration(proxyBeanMethods = false)
  public static class OneConnector {
    @Bean
    static BeanPostProcessor dropSecondConnector() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          if (bean instanceof TomcatServletWebServerFactory factory) {
            factory.getAdditionalTomcatConnectors().clear();
          }
          return bean;
        }
      };
    }
  }
}

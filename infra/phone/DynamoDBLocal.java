import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.io.IOException;
import java.lang.reflect.Field;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * AWS's DynamoDB Local on 127.0.0.1 and a free port: its own main listens on every interface, and no option changes it.
 * It ends when its standard input closes, so it never outlives whoever started it.
 */
final class LoopbackDynamoDB {
  public static void main(String[] args) {
    Thread leash = new Thread(LoopbackDynamoDB::endWithStandardInput);
    leash.setDaemon(true);
    leash.start();
    try {
      DynamoDBProxyServer dynamodb = ServerRunner.createServerFromCommandLineArgs(args);
      ServerConnector connector = connectorOf(dynamodb);
      connector.setHost("127.0.0.1");
      connector.setPort(0);
      dynamodb.start();
      System.out.println("Listening on http://127.0.0.1:" + connector.getLocalPort());
      dynamodb.join();
    } catch (Throwable failure) {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static void endWithStandardInput() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException closed) {
      // Closed is what we wait for.
    }
    Runtime.getRuntime().halt(0);
  }

  private static ServerConnector connectorOf(DynamoDBProxyServer dynamodb) throws IllegalAccessException {
    for (Field field : DynamoDBProxyServer.class.getDeclaredFields()) {
      if (field.getType() != Server.class) continue;
      field.setAccessible(true);
      Connector[] connectors = ((Server) field.get(dynamodb)).getConnectors();
      if (connectors.length == 1 && connectors[0] instanceof ServerConnector) return (ServerConnector) connectors[0];
    }
    throw new IllegalStateException("this version of it cannot be bound to 127.0.0.1");
  }
}

package eu.salvus.benchmark.delivery;

import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the centre over connections that are kept open, as a proxy in front of many hospitals does. */
final class ClientDoor implements Door, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int GOOD = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Answer ask(Request request) throws DoorException {
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(request.address()).timeout(PATIENCE).GET();
        request.headers().forEach(asked::setHeader);
        try {
            HttpResponse<byte[]> response = client.send(asked.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != GOOD) {
                throw new DoorException(request.address(), response.statusCode());
            }
            return new Answer(request.address(), GOOD, response.headers().map(), response.body());
        } catch (DoorException told) {
            throw told;
        } catch (IOException failure) {
            throw new DoorException(DoorException.Reason.BROKEN, request.address(), String.valueOf(failure));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new DoorException(DoorException.Reason.BROKEN, request.address(), "interrupted");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package eu.salvus.warning.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** A door to servers of this machine. */
public final class LoopbackDoor implements Door, AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Answer ask(Request request) throws DoorException {
        URI address = request.address();
        for (int followed = 0; ; followed++) {
            Redirects.check(address);
            HttpRequest.Builder asked = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
            request.headers().forEach(asked::header);
            try {
                HttpResponse<InputStream> response =
                        client.send(asked.build(), HttpResponse.BodyHandlers.ofInputStream());
                String location = response.headers().firstValue("Location").orElse(null);
                if (response.statusCode() / 100 == 3 && location != null) {
                    address = Redirects.next(address, location, followed);
                    continue;
                }
                if (response.statusCode() >= 300 && response.statusCode() != 304) {
                    throw new DoorException(address, response.statusCode());
                }
                return new Answer(
                        address,
                        response.statusCode(),
                        response.headers().map(),
                        read(address, response.body(), request));
            } catch (DoorException known) {
                throw known;
            } catch (HttpTimeoutException slow) {
                throw new DoorException(DoorException.Reason.TOO_SLOW, address, "no answer");
            } catch (IOException broken) {
                throw new DoorException(DoorException.Reason.BROKEN, address, String.valueOf(broken.getMessage()));
            } catch (InterruptedException interruption) {
                throw new IllegalStateException(interruption);
            }
        }
    }

    private static byte[] read(URI address, InputStream in, Request request) throws IOException {
        try (in) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (out.size() + read > request.mostBytes()) {
                    throw new DoorException(
                            DoorException.Reason.TOO_LARGE, address, "longer than " + request.mostBytes() + " bytes");
                }
                out.write(piece, 0, read);
            }
            return out.toByteArray();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

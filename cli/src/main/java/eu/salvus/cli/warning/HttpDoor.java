package eu.salvus.cli.warning;

import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.DoorException.Reason;
import eu.salvus.warning.source.Gzip;
import eu.salvus.warning.source.Redirects;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.source.UnreadableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks other machines by HTTPS, this one by plain HTTP too, each answer within a time and a size. */
final class HttpDoor implements Door, AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(15);
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int REDIRECT = 3;
    private static final int NOT_MODIFIED = 304;

    private final HttpClient client;
    private final Duration most;

    /**
     * A door.
     *
     * @param most time that an answer may take, to its last byte
     */
    HttpDoor(Duration most) {
        this.most = most;
        this.client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Answer ask(Request request) throws DoorException {
        URI address = request.address();
        Redirects.check(address);
        for (int followed = 0; ; followed++) {
            boolean same = String.valueOf(address.getRawAuthority())
                    .equalsIgnoreCase(request.address().getRawAuthority());
            HttpResponse<byte[]> response = send(address, request, same ? request.headers() : Map.of());
            int status = response.statusCode();
            String location = response.headers().firstValue("Location").orElse(null);
            if (status / HUNDRED == REDIRECT && status != NOT_MODIFIED && location != null) {
                address = Redirects.next(address, location, followed);
            } else if (status / HUNDRED == SUCCESS || status == NOT_MODIFIED) {
                return new Answer(address, status, response.headers().map(), unpacked(address, response, request));
            } else {
                throw new DoorException(address, status);
            }
        }
    }

    private HttpResponse<byte[]> send(URI address, Request request, Map<String, String> headers) throws DoorException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(address)
                .header("User-Agent", "Salvus")
                .header("Accept-Encoding", "gzip")
                .method(
                        request.body() == null ? "GET" : "POST",
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body()));
        headers.forEach(asked::setHeader);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(asked.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), request.mostBytes()));
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new DoorException(
                    Reason.TOO_SLOW, address, "no whole answer within " + most.toSeconds() + " seconds");
        } catch (InterruptedException interruption) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DoorException(Reason.BROKEN, address, "interrupted");
        } catch (ExecutionException failure) {
            throw told(address, request, failure);
        }
    }

    private static DoorException told(URI address, Request request, ExecutionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof ConnectException || each instanceof UnresolvedAddressException) {
                return new DoorException(Reason.UNREACHABLE, address, "nobody answers there, or the name is unknown");
            }
            if (String.valueOf(each.getMessage()).contains("exceeds capacity")) {
                return new DoorException(
                        Reason.TOO_LARGE, address, "longer than the " + request.mostBytes() + " bytes that are read");
            }
        }
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof IOException && (message.contains("bytes received") || message.contains("EOF"))) {
            return new DoorException(Reason.BROKEN, address, "the answer broke off before its end");
        }
        return new DoorException(
                cause instanceof IOException ? Reason.BROKEN : Reason.UNREACHABLE,
                address,
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    private static byte[] unpacked(URI address, HttpResponse<byte[]> response, Request request) throws DoorException {
        byte[] body = response.body();
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        if (body.length == 0 || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw new DoorException(Reason.BROKEN, address, "packed as " + encoding + ", which was not asked for");
        }
        try {
            return Gzip.unpacked(address.toString(), body, request.mostBytes());
        } catch (UnreadableException bad) {
            throw new DoorException(Reason.BROKEN, address, bad.what());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

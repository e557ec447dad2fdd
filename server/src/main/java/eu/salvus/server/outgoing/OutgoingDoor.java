package eu.salvus.server.outgoing;

import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.DoorException.Reason;
import eu.salvus.warning.source.Gzip;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.source.UnreadableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;

/** The door of early warning, through which it asks other machines: as guarded as all that goes out. */
final class OutgoingDoor implements Door {

    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int NOT_MODIFIED = 304;

    private final Outgoing outgoing;

    OutgoingDoor(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public Answer ask(Request request) throws DoorException {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.putIfAbsent("Accept-Encoding", "gzip");
        eu.salvus.server.outgoing.Answer answer = send(request, headers);
        if (answer.status() / HUNDRED != SUCCESS && answer.status() != NOT_MODIFIED) {
            throw new DoorException(answer.address(), answer.status());
        }
        return new Answer(answer.address(), answer.status(), answer.headers(), unpacked(answer, request));
    }

    private eu.salvus.server.outgoing.Answer send(Request request, Map<String, String> headers) throws DoorException {
        byte[] body = request.body();
        try {
            return body == null
                    ? outgoing.get(request.address(), headers, request.mostBytes())
                    : outgoing.post(request.address(), headers, body, request.mostBytes());
        } catch (UnreachableException refused) {
            throw told(request, refused);
        } catch (UnknownHostException | ConnectException away) {
            throw new DoorException(
                    Reason.UNREACHABLE, request.address(), "nobody answers there, or the name is unknown");
        } catch (SSLException untrusted) {
            throw new DoorException(
                    Reason.UNREACHABLE,
                    request.address(),
                    "no encrypted connection that can be trusted: " + words(untrusted)
                            + " (an authority of your own is trusted by salvus.outgoing.trusted)");
        } catch (IOException broken) {
            throw new DoorException(Reason.BROKEN, request.address(), words(broken));
        }
    }

    private static DoorException told(Request request, UnreachableException refused) {
        URI address = request.address();
        return switch (refused.reason()) {
            case "unknown-host" ->
                new DoorException(Reason.UNREACHABLE, address, "nobody answers there, or the name is unknown");
            case "too-slow" -> new DoorException(Reason.TOO_SLOW, address, "no whole answer in time");
            case "too-large" ->
                new DoorException(
                        Reason.TOO_LARGE, address, "longer than the " + request.mostBytes() + " bytes that are read");
            case "too-many-redirects" ->
                new DoorException(Reason.TOO_MANY_REDIRECTS, address, "one redirect led to another too often");
            case "not-http" -> new DoorException(Reason.BROKEN, address, "the answer is no HTTP");
            case "not-https" ->
                forbidden(
                        address,
                        "only https:// is asked (" + refused.place()
                                + "); a program on this machine by http:// where salvus.outgoing.plain names it");
            case "not-public" ->
                forbidden(
                        address,
                        refused.place()
                                + " is inside a network, and not asked; salvus.outgoing.allowed lets a network through");
            case "posted-elsewhere" -> forbidden(address, "what is sent there is not sent on to " + refused.place());
            default -> forbidden(address, "this is no address of a machine, such as https://example.org/");
        };
    }

    private static DoorException forbidden(URI address, String words) {
        return new DoorException(Reason.FORBIDDEN, address, words);
    }

    private static byte[] unpacked(eu.salvus.server.outgoing.Answer answer, Request request) throws DoorException {
        List<String> encodings = answer.headers().getOrDefault("content-encoding", List.of("identity"));
        String encoding = encodings.getFirst();
        if (answer.body().length == 0 || encoding.equalsIgnoreCase("identity")) {
            return answer.body();
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw new DoorException(
                    Reason.BROKEN, answer.address(), "packed as " + encoding + ", which was not asked for");
        }
        try {
            return Gzip.unpacked(answer.address().toString(), answer.body(), request.mostBytes());
        } catch (UnreadableException bad) {
            throw new DoorException(Reason.BROKEN, answer.address(), bad.what());
        }
    }

    private static String words(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}

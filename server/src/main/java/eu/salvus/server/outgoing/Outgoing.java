package eu.salvus.server.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks other machines, by HTTPS and on the public Internet only, unless the settings allow a network, or a program on this machine: nobody who
 * may name an address, or who answers at one, makes this machine ask its neighbours. Redirects are followed one by one, each checked like the
 * first; headers and what is posted never follow to another place.
 */
public final class Outgoing {

    /** A name without www, to HTTPS, to a mirror, to a file: one more than anybody needs. */
    private static final int MOST_REDIRECTS = 5;

    private static final int PIECE = 16_384;
    private static final int LONGEST_LINE = 65_536;
    private static final int SUCCESS = 2;
    private static final int REDIRECTS = 3;
    private static final int SEE_OTHER = 303;
    private static final int NOT_MODIFIED = 304;
    private static final int HUNDRED = 100;
    private static final int ERRORS = 400;

    private final Connections connections;
    private final Limits limits;

    /**
     * How long one waits.
     *
     * @param silence for a connection, and for each piece of an answer
     * @param all for everything, redirects included
     */
    public record Limits(Duration silence, Duration all) {}

    /**
     * What the settings let through.
     *
     * @param networks that may be asked though they are not public, such as {@code 10.20.0.0/16}
     * @param plain programs on this machine that may be asked without encryption, such as {@code 127.0.0.1:8081}
     */
    public record Allowed(List<String> networks, List<String> plain) {
        /** Copies the lists. */
        public Allowed {
            networks = List.copyOf(networks);
            plain = List.copyOf(plain);
        }
    }

    /** What is asked; what is posted is null where something is only got. */
    private record Question(URI address, Map<String, String> headers, byte @Nullable [] posted, int mostBytes) {

        /** What goes to the next address of a chain: a redirect to another place takes nothing along. */
        Question redirected(URI next, int status) throws UnreachableException {
            boolean same = Connections.place(next).equals(Connections.place(address));
            boolean again = posted != null && status != SEE_OTHER;
            if (again && !same) {
                throw new UnreachableException("posted-elsewhere", Connections.host(next));
            }
            return new Question(next, same ? headers : Map.of(), again ? posted : null, mostBytes);
        }
    }

    /**
     * @throws IllegalArgumentException when something that is allowed is no network, or no place on this machine
     */
    Outgoing(Allowed allowed, Limits limits, SSLSocketFactory tls) {
        PublicAddresses addresses =
                new PublicAddresses(allowed.networks().stream().map(Network::of).toList());
        this.connections =
                new Connections(new GuardedSockets(tls, addresses), new PlainPlaces(allowed.plain()), limits.silence());
        this.limits = limits;
    }

    /**
     * Gets a document.
     *
     * @param headers to be sent, such as {@code If-None-Match}; left out when a redirect leads to another scheme, host or port
     * @param mostBytes a longer answer is refused
     * @throws UnreachableException when it may not be asked for, or is too large or too slow
     * @throws IOException when the other machine cannot be reached or understood
     */
    public Answer get(URI address, Map<String, String> headers, int mostBytes) throws IOException {
        return ask(new Question(address, headers, null, mostBytes));
    }

    /**
     * Posts something, once: what breaks off is not sent again. A redirect is followed to the same scheme, host and port only, but for status
     * 303, which leads to a document to be got.
     *
     * @param headers to be sent, such as {@code Content-Type}
     * @param mostBytes a longer answer is refused
     * @throws UnreachableException when it may not be asked, leads elsewhere, or its answer is too large or too slow
     * @throws IOException when the other machine cannot be reached or understood
     */
    public Answer post(URI address, Map<String, String> headers, byte[] body, int mostBytes) throws IOException {
        return ask(new Question(address, headers, body, mostBytes));
    }

    /**
     * Posts something, once, and follows no redirect: whoever answers it has it. What else the answer holds is not read.
     *
     * @param headers to be sent, such as {@code Content-Type}
     * @return the status of the answer
     * @throws UnreachableException when it may not be asked, or is too slow
     * @throws IOException when the other machine cannot be reached or understood
     */
    public int tell(URI address, Map<String, String> headers, byte[] body) throws IOException {
        Question question = new Question(address, headers, body, 0);
        return inTime(address, open -> status(question, open));
    }

    /**
     * Listens to what another machine tells line by line, until it ends or nobody wants to hear more. An interruption of the thread ends it too. It
     * follows no redirect.
     *
     * @param headers to be sent, such as {@code Accept}
     * @param silence how long to wait for a line
     * @param line takes each line; false to hear no more
     * @return the status; where it is none of success, nothing was heard
     * @throws UnreachableException when it may not be asked
     * @throws IOException when the other machine cannot be reached or understood, is silent for too long, or tells lines without end
     */
    public int listen(URI address, Map<String, String> headers, Duration silence, Predicate<String> line)
            throws IOException {
        HttpURLConnection connection = connections.prepare(address);
        try {
            connection.setReadTimeout(Math.toIntExact(silence.toMillis()));
            headers.forEach(connection::setRequestProperty);
            int status = connection.getResponseCode();
            if (status / HUNDRED == SUCCESS) {
                try (Reader in = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
                    lines(address, in, line);
                }
            }
            return status;
        } finally {
            connection.disconnect();
        }
    }

    private static void lines(URI address, Reader in, Predicate<String> line) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            if (sign == '\n') {
                if (!line.test(text.toString())) {
                    return;
                }
                text.setLength(0);
            } else if (text.length() >= LONGEST_LINE) {
                throw new UnreachableException("too-large", Connections.host(address));
            } else if (sign != '\r') {
                text.append((char) sign);
            }
        }
    }

    private Answer ask(Question question) throws IOException {
        return inTime(question.address(), open -> follow(question, open));
    }

    /** What is done with a connection, which it puts where it is closed when its time is over. */
    @FunctionalInterface
    private interface Asking<T> {
        T ask(AtomicReference<@Nullable HttpURLConnection> open) throws IOException;
    }

    private <T> T inTime(URI address, Asking<T> asking) throws IOException {
        AtomicReference<@Nullable HttpURLConnection> open = new AtomicReference<>();
        FutureTask<T> work = new FutureTask<>(() -> asking.ask(open));
        Thread.ofVirtual().name("outgoing").start(work);
        try {
            return work.get(limits.all().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new UnreachableException("too-slow", Connections.host(address));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException io ? io : new IOException(failure.getCause());
        } finally {
            work.cancel(true);
            HttpURLConnection last = open.get();
            if (last != null) {
                last.disconnect();
            }
        }
    }

    private Answer follow(Question first, AtomicReference<@Nullable HttpURLConnection> open) throws IOException {
        Question question = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            URI address = question.address();
            int status = status(question, open);
            HttpURLConnection connection = Objects.requireNonNull(open.get());
            String next = connection.getHeaderField("Location");
            if (status / HUNDRED != REDIRECTS || status == NOT_MODIFIED || next == null) {
                return new Answer(address, status, named(connection), body(connection, status, question.mostBytes()));
            }
            connection.disconnect();
            question = question.redirected(resolve(address, next), status);
        }
        throw new UnreachableException("too-many-redirects", Connections.host(first.address()));
    }

    /** Asks at one address, and leaves the connection open. */
    private int status(Question question, AtomicReference<@Nullable HttpURLConnection> open) throws IOException {
        HttpURLConnection connection = connections.prepare(question.address());
        open.set(connection);
        send(question, connection);
        int status = connection.getResponseCode();
        if (status < HUNDRED) {
            throw new UnreachableException("not-http", Connections.host(question.address()));
        }
        return status;
    }

    private static void send(Question question, HttpURLConnection connection) throws IOException {
        question.headers().forEach(connection::setRequestProperty);
        byte[] posted = question.posted();
        if (posted != null) {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            // Without it the JDK posts a second time, unasked, when a connection breaks.
            connection.setFixedLengthStreamingMode(posted.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(posted);
            }
        }
    }

    private static URI resolve(URI from, String next) throws IOException {
        try {
            return from.resolve(next);
        } catch (IllegalArgumentException wrong) {
            throw new UnreachableException("bad-address", Connections.host(from));
        }
    }

    private static byte[] body(HttpURLConnection connection, int status, int mostBytes) throws IOException {
        try (InputStream in = status >= ERRORS ? connection.getErrorStream() : connection.getInputStream()) {
            if (in == null) {
                return new byte[0];
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (body.size() + read > mostBytes) {
                    throw new UnreachableException(
                            "too-large", connection.getURL().getHost());
                }
                body.write(piece, 0, read);
            }
            return body.toByteArray();
        }
    }

    private static Map<String, List<String>> named(HttpURLConnection connection) {
        Map<String, List<String>> headers = new HashMap<>(connection.getHeaderFields());
        // The line of the status has no name.
        headers.remove(null);
        Map<String, List<String>> small = new TreeMap<>();
        headers.forEach((name, values) -> small.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return small;
    }
}

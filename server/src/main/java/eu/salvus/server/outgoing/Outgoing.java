package eu.salvus.server.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gets documents from other machines, by HTTPS and from the public Internet only, unless the settings allow a network: nobody who may name an
 * address, or who answers at one, makes this machine ask its neighbours. Redirects are followed one by one, each checked like the first.
 */
public final class Outgoing {

    private static final int MOST_REDIRECTS = 5;
    private static final int PIECE = 16_384;
    private static final int REDIRECTS = 3;
    private static final int NOT_MODIFIED = 304;
    private static final int HUNDRED = 100;
    private static final int ERRORS = 400;
    private static final int HTTPS = 443;

    private final GuardedSockets sockets;
    private final Limits limits;

    /**
     * How long one waits.
     *
     * @param silence for a connection, and for each piece of an answer
     * @param all for everything, redirects included
     */
    public record Limits(Duration silence, Duration all) {}

    /**
     * @param allowed networks that may be asked though they are not public, such as {@code 10.20.0.0/16}
     * @throws IllegalArgumentException when one of them is no network
     */
    public Outgoing(List<String> allowed, Limits limits) {
        this(allowed, limits, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Outgoing(List<String> allowed, Limits limits, SSLSocketFactory tls) {
        this.sockets = new GuardedSockets(
                tls, new PublicAddresses(allowed.stream().map(Network::of).toList()));
        this.limits = limits;
    }

    /**
     * Gets a document.
     *
     * @param headers to be sent, such as {@code If-None-Match}; left out when a redirect leads to another host or port
     * @param mostBytes a longer answer is refused
     * @throws UnreachableException when it may not be asked for, or is too large or too slow
     * @throws IOException when the other machine cannot be reached or understood
     */
    public Answer get(URI address, Map<String, String> headers, int mostBytes) throws IOException {
        AtomicReference<@Nullable HttpURLConnection> open = new AtomicReference<>();
        FutureTask<Answer> work = new FutureTask<>(() -> follow(address, headers, mostBytes, open));
        Thread.ofVirtual().name("outgoing").start(work);
        try {
            return work.get(limits.all().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new UnreachableException("too-slow", host(address));
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

    private Answer follow(
            URI first, Map<String, String> headers, int mostBytes, AtomicReference<@Nullable HttpURLConnection> open)
            throws IOException {
        URI address = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            boolean same = place(address).equals(place(first));
            HttpURLConnection connection = connect(address, same ? headers : Map.of());
            open.set(connection);
            int status = connection.getResponseCode();
            if (status < HUNDRED) {
                throw new UnreachableException("not-http", host(address));
            }
            String next = connection.getHeaderField("Location");
            if (status / HUNDRED != REDIRECTS || status == NOT_MODIFIED || next == null) {
                return new Answer(address, status, named(connection), body(connection, status, mostBytes));
            }
            connection.disconnect();
            address = resolve(address, next);
        }
        throw new UnreachableException("too-many-redirects", host(first));
    }

    private HttpURLConnection connect(URI address, Map<String, String> headers) throws IOException {
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw new UnreachableException("not-https", host(address));
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new UnreachableException("bad-address", host(address));
        }
        // A proxy would look the name up by itself, and unchecked.
        HttpsURLConnection connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(sockets);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(Math.toIntExact(limits.silence().toMillis()));
        connection.setReadTimeout(Math.toIntExact(limits.silence().toMillis()));
        connection.setRequestProperty("User-Agent", "Salvus");
        connection.setRequestProperty("Connection", "close");
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static URI resolve(URI from, String next) throws IOException {
        try {
            return from.resolve(next);
        } catch (IllegalArgumentException wrong) {
            throw new UnreachableException("bad-address", host(from));
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

    /** What a secret that was meant for one program must not leave. */
    private static String place(URI address) {
        return host(address).toLowerCase(Locale.ROOT) + ":" + (address.getPort() < 0 ? HTTPS : address.getPort());
    }

    private static String host(URI address) {
        return address.getHost() == null ? String.valueOf(address.getScheme()) : address.getHost();
    }
}

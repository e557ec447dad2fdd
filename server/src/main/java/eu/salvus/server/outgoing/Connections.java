package eu.salvus.server.outgoing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.HttpsURLConnection;

/** Prepares connections to addresses that may be asked, and to no others. */
final class Connections {

    // The JDK keeps connections even where a request says that it closes them, and what is posted over one that the
    // other side has closed meanwhile is lost.
    static {
        System.setProperty("http.keepAlive", "false");
    }

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final GuardedSockets sockets;
    private final PlainPlaces plain;
    private final Duration silence;

    /**
     * @param sockets that check whom they connect to
     * @param plain what may be asked without encryption
     * @param silence how long to wait for a connection, and for each piece of an answer
     */
    Connections(GuardedSockets sockets, PlainPlaces plain, Duration silence) {
        this.sockets = sockets;
        this.plain = plain;
        this.silence = silence;
    }

    /** One that nothing has been sent through yet. */
    HttpURLConnection prepare(URI address) throws IOException {
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        if (!encrypted && !plain.mayBeAsked(address)) {
            throw new UnreachableException("not-https", host(address));
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new UnreachableException("bad-address", host(address));
        }
        // A proxy would look the name up by itself, and unchecked.
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(sockets);
        }
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(Math.toIntExact(silence.toMillis()));
        connection.setReadTimeout(Math.toIntExact(silence.toMillis()));
        connection.setRequestProperty("User-Agent", "Salvus");
        connection.setRequestProperty("Connection", "close");
        return connection;
    }

    /** What a secret that was meant for one program must not leave: scheme, host and port. */
    static String place(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("http") ? HTTP : HTTPS;
        return scheme + "://" + host(address).toLowerCase(Locale.ROOT) + ":"
                + (address.getPort() < 0 ? usual : address.getPort());
    }

    static String host(URI address) {
        return address.getHost() == null ? String.valueOf(address.getScheme()) : address.getHost();
    }
}

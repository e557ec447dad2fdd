package eu.salvus.server.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connects to addresses that may be asked only. The check is made on the very address that is connected to, after its name was looked up: a
 * name that is answered differently the next time (DNS rebinding) gains nothing.
 */
final class GuardedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final PublicAddresses addresses;

    GuardedSockets(SSLSocketFactory tls, PublicAddresses addresses) {
        this.tls = tls;
        this.addresses = addresses;
    }

    /** The plain socket that the JDK connects first, and lays TLS over afterwards. */
    @Override
    public Socket createSocket() {
        return new GuardedSocket(addresses);
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unguarded();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    /** Nobody calls these; if somebody did, nothing would be checked. */
    private static IOException unguarded() {
        return new IOException("only sockets that are checked when they connect");
    }

    private static final class GuardedSocket extends Socket {

        private final PublicAddresses addresses;

        GuardedSocket(PublicAddresses addresses) {
            this.addresses = addresses;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
                throw new UnreachableException("unknown-host", String.valueOf(endpoint));
            }
            if (!addresses.mayBeAsked(target.getAddress())) {
                throw new UnreachableException("not-public", target.getHostString());
            }
            super.connect(endpoint, timeout);
        }
    }
}

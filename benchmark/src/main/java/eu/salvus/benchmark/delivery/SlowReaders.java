package eu.salvus.benchmark.delivery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Hospitals that ask for everything and read nothing of the answers, as over a line that has just died. */
final class SlowReaders implements AutoCloseable {

    private static final int SMALLEST_BUFFER = 1024;

    private final List<Socket> sockets = new ArrayList<>();

    /** Lets so many ask for a path. */
    void ask(int count, URI centre, String path, String token) throws IOException {
        String asked = "GET " + path + " HTTP/1.1\r\nHost: " + centre.getRawAuthority() + "\r\nAuthorization: Bearer "
                + token + "\r\nAccept: application/taxii+json;version=2.1\r\n\r\n";
        for (int reader = 0; reader < count; reader++) {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(SMALLEST_BUFFER);
            socket.connect(new InetSocketAddress("127.0.0.1", centre.getPort()));
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}

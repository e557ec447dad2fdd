package eu.salvus.benchmark.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A hospital's connection to the bell: one socket, a small buffer, nothing else. */
final class BellLine implements AutoCloseable {

    private static final String GOOD = "HTTP/1.1 200";
    private static final int BUFFER = 512;
    private static final int PER_ADDRESS = 5_000;
    private static final int PATIENCE = 20_000;

    private final Socket socket;
    private final InputStream in;

    private BellLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /**
     * Listens.
     *
     * @param number of the hospital: loopback has ports for some thousand connections an address, and many addresses
     * @throws IOException when the centre does not let it listen
     */
    static BellLine open(URI centre, String token, int number) throws IOException {
        Socket socket = new Socket();
        try {
            socket.bind(new InetSocketAddress(
                    InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + number / PER_ADDRESS)}), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", centre.getPort()), PATIENCE);
            String asked = "GET /taxii2/centre/bell/ HTTP/1.1\r\nHost: " + centre.getRawAuthority()
                    + "\r\nAuthorization: Bearer " + token + "\r\nAccept: text/event-stream\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            BellLine line = new BellLine(socket);
            String status = line.read();
            if (!status.startsWith(GOOD)) {
                throw new IOException("the bell answered " + status);
            }
            return line;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** Waits until it rings for a collection. */
    void await(String collection) throws IOException {
        String line = read();
        while (!(line.startsWith("data:") && line.contains(collection))) {
            line = read();
        }
    }

    private String read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER / Byte.SIZE);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the bell is gone");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

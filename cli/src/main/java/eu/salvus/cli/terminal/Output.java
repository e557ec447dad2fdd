package eu.salvus.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stream of text to standard output or standard error that remembers why it failed. A reader that has gone away (a broken
 * pipe) is no failure.
 */
final class Output {

    private final PrintWriter writer;
    private final Watched stream;

    Output(OutputStream stream, Charset charset) {
        this.stream = new Watched(stream);
        this.writer =
                new PrintWriter(new TameWriter(new KinWriter(new OutputStreamWriter(this.stream, charset), charset)));
    }

    PrintWriter writer() {
        return writer;
    }

    void line(String text) {
        writer.print(text);
        writer.print('\n');
    }

    void piece(String text) {
        writer.print(text);
        writer.flush();
    }

    /** Why writing failed, null when it did not or when the reader has gone away. */
    @Nullable
    IOException failure() {
        writer.flush();
        IOException cause = stream.failure;
        return cause == null || brokenPipe(cause) ? null : cause;
    }

    /** The system words the error in its own language; English, French and German all say "pipe". */
    private static boolean brokenPipe(IOException cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Swallows what comes after the first failure, as a print stream does, and keeps the reason, as it does not. */
    private static final class Watched extends OutputStream {

        private final OutputStream stream;
        private @Nullable IOException failure;

        Watched(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (failure != null) {
                return;
            }
            try {
                stream.write(bytes, from, length);
                stream.flush();
            } catch (IOException cause) {
                failure = cause;
            }
        }
    }
}

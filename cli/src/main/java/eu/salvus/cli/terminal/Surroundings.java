package eu.salvus.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the program finds around it when it starts. Tests bring their own.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param inTerminal whether standard input is a terminal
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 * @param charset of the three
 * @param environment environment variables
 * @param locale locale of the Java machine
 * @param command how the program was called, such as {@code ./salvus}; hints repeat it
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean inTerminal,
        boolean outTerminal,
        boolean errTerminal,
        Charset charset,
        Map<String, String> environment,
        Locale locale,
        String command) {

    /** How people call it that have just fetched it. */
    public static final String USUAL_COMMAND = "./salvus";

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                isTerminal(0),
                isTerminal(1),
                isTerminal(2),
                charsetOfProcess(),
                environmentOfProcess(),
                Locale.getDefault(),
                System.getProperty("salvus.command", USUAL_COMMAND));
    }

    /** The launcher may have to change the locale, for the sake of file names; it then says what the user's was. */
    private static Map<String, String> environmentOfProcess() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        String said = System.getProperty("salvus.locale");
        if (said != null) {
            environment.put("LC_ALL", said);
        }
        return environment;
    }

    /** Java knows one console for all three; where the system tells them apart, ask it. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noSuchLinks) {
            return System.console() != null;
        }
    }

    /** ASCII means that no locale is set, not that accents cannot be shown. */
    private static Charset charsetOfProcess() {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"), StandardCharsets.UTF_8);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}

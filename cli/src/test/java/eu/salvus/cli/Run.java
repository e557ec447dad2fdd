package eu.salvus.cli;

import eu.salvus.cli.terminal.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run of the real command in this process gave.
 *
 * @param code its exit code
 * @param out what it wrote on standard output
 * @param err what it wrote on standard error
 */
public record Run(int code, String out, String err) {

    /** Runs a command away from any terminal, in English unless its arguments say otherwise. */
    public static Run salvus(String... arguments) {
        return new Scene().run(arguments);
    }

    /** Lines of both streams. */
    public List<String> lines() {
        return (out + err).lines().toList();
    }

    /** The surroundings of a run, all of which may be changed. */
    public static final class Scene {
        private final Map<String, String> environment = new HashMap<>();
        private String input = "";
        private boolean terminal;
        private Charset charset = StandardCharsets.UTF_8;
        private Locale locale = Locale.UK;
        private String command = Surroundings.USUAL_COMMAND;
        private OutputStream out = new ByteArrayOutputStream();

        /** On a terminal, where somebody types these lines. */
        public Scene typing(String... lines) {
            input = String.join("\n", lines) + (lines.length == 0 ? "" : "\n");
            terminal = true;
            return this;
        }

        /** With an environment variable. */
        public Scene with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** On a system with this locale. */
        public Scene locale(Locale value) {
            locale = value;
            return this;
        }

        /** On a terminal with this charset. */
        public Scene charset(Charset value) {
            charset = value;
            return this;
        }

        /** Called so. */
        public Scene called(String value) {
            command = value;
            return this;
        }

        /** With standard output going elsewhere. */
        public Scene out(OutputStream value) {
            out = value;
            return this;
        }

        /** Runs the command. */
        public Run run(String... arguments) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Surroundings surroundings = new Surroundings(
                    new ByteArrayInputStream(input.getBytes(charset)),
                    out,
                    err,
                    terminal,
                    terminal,
                    terminal,
                    charset,
                    environment,
                    locale,
                    command);
            int code = Salvus.run(surroundings, arguments);
            String said = out instanceof ByteArrayOutputStream bytes ? bytes.toString(charset) : "";
            return new Run(code, said, err.toString(charset));
        }
    }
}

package eu.salvus.server.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import eu.salvus.server.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program begins. */
public final class Start {

    private static final int USAGE = 64;

    /** Starts the application for those who publish and collect for others. */
    private static final String CENTRE = "centre";

    private Start() {}

    /** Starts the application, or does with its data what the first word says; ends the program when it does not run on. */
    public static void main(String[] arguments) {
        Locale.setDefault(Language.of(System.getProperty("salvus.locale", "")));
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean named = List.of("serve", CENTRE, "backup", "restore").contains(first);
        if (List.of("backup", "restore").contains(first)
                && LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger everything) {
            // They say in a sentence what they did or why not; what the libraries log of it is for nobody.
            everything.setLevel(Level.OFF);
        }
        int exit = command(first).execute(named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
        // Once it is started, the threads of the server go on; there is nothing to end.
        if (exit != ServeCommand.STARTED) {
            System.exit(exit);
        }
    }

    /** The command of a first word, in the language of the terminal. */
    static CommandLine command(String first) {
        CommandLine command = new CommandLine(
                switch (first) {
                    case "backup" -> new BackupCommand.Write();
                    case "restore" -> new BackupCommand.Restore();
                    case CENTRE -> new ServeCommand(CENTRE);
                    default -> new ServeCommand();
                });
        if (first.equals(CENTRE)) {
            command.setCommandName("salvus " + CENTRE);
        }
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setResourceBundle(Texts.bundle(Locale.getDefault()));
        command.setParameterExceptionHandler((wrong, arguments) -> {
            System.err.println(said(wrong, Texts.in(Locale.getDefault())));
            return USAGE;
        });
        return command;
    }

    private static String said(ParameterException wrong, Texts texts) {
        String name = wrong.getCommandLine().getCommandName();
        return switch (wrong) {
            case UnmatchedArgumentException unknown ->
                texts.of("usage.unknown", String.join(" ", unknown.getUnmatched()), name);
            case MissingParameterException missing ->
                texts.of("usage.missing", missing.getMissing().getFirst().paramLabel(), name);
            default -> texts.of("usage.wrong", String.valueOf(wrong.getValue()), name);
        };
    }
}

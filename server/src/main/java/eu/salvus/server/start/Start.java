package eu.salvus.server.start;

import eu.salvus.server.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** Where the program begins. */
public final class Start {

    private Start() {}

    /** Starts the application, or does with its data what the first word says; ends the program when it does not run on. */
    public static void main(String[] arguments) {
        Locale.setDefault(Language.of(System.getProperty("salvus.locale", "")));
        String first = arguments.length == 0 ? "" : arguments[0];
        CommandLine command = new CommandLine(
                switch (first) {
                    case "backup" -> new BackupCommand.Write();
                    case "restore" -> new BackupCommand.Restore();
                    default -> new ServeCommand();
                });
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setResourceBundle(Texts.bundle(Locale.getDefault()));
        boolean named = List.of("serve", "backup", "restore").contains(first);
        int exit = command.execute(named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
        // Once it is started, the threads of the server go on; there is nothing to end.
        if (exit != ServeCommand.STARTED) {
            System.exit(exit);
        }
    }
}

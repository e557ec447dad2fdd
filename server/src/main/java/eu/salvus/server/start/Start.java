package eu.salvus.server.start;

import eu.salvus.server.Texts;
import java.util.Locale;
import picocli.CommandLine;

/** Where the program begins. */
public final class Start {

    private Start() {}

    /** Starts the application with the options given; ends the program when it cannot. */
    public static void main(String[] arguments) {
        Locale.setDefault(Language.of(System.getProperty("salvus.locale", "")));
        CommandLine command = new CommandLine(new ServeCommand());
        command.setResourceBundle(Texts.bundle(Locale.getDefault()));
        int exit = command.execute(arguments);
        // Once it is started, the threads of the server go on; there is nothing to end.
        if (exit != ServeCommand.STARTED) {
            System.exit(exit);
        }
    }
}

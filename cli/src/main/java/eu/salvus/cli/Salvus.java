package eu.salvus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the command line. */
@Command(name = "salvus", mixinStandardHelpOptions = true)
public final class Salvus implements Runnable {

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Salvus()).execute(arguments));
    }
}

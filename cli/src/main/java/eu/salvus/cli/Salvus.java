package eu.salvus.cli;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.ShellWord;
import eu.salvus.cli.terminal.Surroundings;
import eu.salvus.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** The entry point of the command line. */
public final class Salvus {

    private static final String LANGUAGE = "--lang";

    /** The least width in which picocli can show help. */
    private static final int NARROWEST_HELP = 55;

    private Salvus() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofProcess();
        Interruption interruption = Interruption.watch(surroundings, language(surroundings, arguments));
        int code = run(surroundings, arguments);
        interruption.over();
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(Surroundings surroundings, String... arguments) {
        GlobalOptions options = GlobalOptions.scan(arguments);
        Language language = language(surroundings, arguments);
        Terminal terminal = new Terminal(
                surroundings, new Messages(language, ShellWord.of(surroundings.command())), options.colour());
        Complaints complaints = new Complaints(terminal, options.debug());
        int code = execute(terminal, complaints, arguments);
        IOException unwritten = terminal.flush();
        return unwritten == null ? code : complaints.unwritten(unwritten);
    }

    private static Language language(Surroundings surroundings, String... arguments) {
        Language asked = GlobalOptions.scan(arguments).language();
        return asked == null ? Language.of(surroundings.environment(), surroundings.locale()) : asked;
    }

    /** Whatever goes wrong, an error of the Java machine such as too little memory included, ends in words and a code. */
    private static int execute(Terminal terminal, Complaints complaints, String... arguments) {
        try {
            return commandLine(terminal, complaints).execute(arguments);
        } catch (Throwable cause) {
            return complaints.broken(cause);
        }
    }

    static CommandLine commandLine(Terminal terminal, Complaints complaints) {
        CommandLine line = new CommandLine(new RootCommand(terminal), new CommandFactory(terminal));
        ResourceBundle help = terminal.messages().help();
        share(line, line.getCommandSpec().findOption(LANGUAGE));
        new ParamLabels(terminal.messages()).translate(line);
        Ansi ansi = terminal.coloured() ? Ansi.ON : Ansi.OFF;
        return line.setResourceBundle(help)
                .setOut(terminal.writer())
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.width()))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setParameterExceptionHandler(complaints::usage)
                .setExecutionExceptionHandler(complaints::failed);
    }

    /** Gives all commands the option for the language, but those where it names a language of another sort. */
    private static void share(CommandLine line, OptionSpec language) {
        for (CommandLine command : line.getSubcommands().values()) {
            if (command.getCommandSpec().findOption(LANGUAGE) == null) {
                command.getCommandSpec().addOption(OptionSpec.builder(language).build());
            }
            share(command, language);
        }
    }
}

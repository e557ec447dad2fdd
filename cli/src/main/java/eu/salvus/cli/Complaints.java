package eu.salvus.cli;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Matcher;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells the user why a command ended badly: short, what and where, what to do about it, and no stack trace unless asked for. */
final class Complaints {

    private static final int SHOWN = 10;

    private final Terminal terminal;
    private final Messages messages;
    private final boolean debug;

    Complaints(Terminal terminal, boolean debug) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.debug = debug;
    }

    int usage(ParameterException mistake, String[] arguments) {
        CommandLine line = mistake.getCommandLine();
        complain(new UsageMistake(mistake, List.of(arguments), messages).trouble());
        if (UsageMistake.isMissingCommand(mistake)) {
            terminal.remark(
                    "\n" + line.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing());
        } else {
            terminal.remark(messages.text("usage.see-help", called(line)));
        }
        trace(mistake);
        return ExitCode.USAGE.number();
    }

    int failed(Exception cause, CommandLine line, ParseResult arguments) {
        if (cause instanceof Failure failure) {
            List<Trouble> troubles = failure.troubles();
            troubles.stream().limit(SHOWN).forEach(this::complain);
            if (troubles.size() > SHOWN) {
                terminal.remark(messages.text("complaint.more", troubles.size() - SHOWN));
            }
            trace(cause);
            return failure.code().number();
        }
        return broken(cause);
    }

    /** Anything that should never happen. */
    int broken(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            complain(new Trouble(messages.text("internal.memory"), messages.text("internal.memory.remedy")));
            trace(cause);
            return ExitCode.INTERNAL.number();
        }
        String what = cause.getMessage() == null
                ? cause.getClass().getName()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        complain(new Trouble(messages.text("internal.what", what), messages.text("internal.remedy")));
        trace(cause);
        return ExitCode.INTERNAL.number();
    }

    int unwritten(IOException cause) {
        complain(new Trouble(
                messages.text("out.cannot-write", String.valueOf(cause.getMessage())),
                messages.text("out.cannot-write.remedy")));
        trace(cause);
        return ExitCode.CANNOT_WRITE.number();
    }

    /** A command with the program's name as it was called. */
    private String called(CommandLine line) {
        return line.getCommandSpec()
                .qualifiedName()
                .replaceFirst("^salvus", Matcher.quoteReplacement(messages.command()));
    }

    private void complain(Trouble trouble) {
        terminal.warn(Style.BAD, messages.text("complaint.error"), trouble.what());
        if (!trouble.remedy().isEmpty()) {
            terminal.warn(Style.QUIET, messages.text("complaint.remedy"), trouble.remedy());
        }
    }

    private void trace(Throwable cause) {
        if (debug) {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            terminal.remark(trace.toString());
        }
    }
}

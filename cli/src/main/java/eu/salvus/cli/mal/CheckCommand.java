package eu.salvus.cli.mal;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.mal.Problem;
import eu.salvus.mal.language.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code salvus mal check}: all errors of languages at once. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "languages")
    private List<Path> paths = List.of();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public Integer call() {
        ExitCode worst = ExitCode.OK;
        for (Path path : paths) {
            try {
                valid(path, new MalFiles(terminal).language(path));
            } catch (Failure failure) {
                part(path);
                for (Failure.Trouble trouble : failure.troubles()) {
                    show(Style.BAD, messages.text("complaint.error"), trouble.what(), trouble.remedy());
                }
                worst = worst == ExitCode.NO_INPUT ? worst : failure.code();
            }
        }
        return worst.number();
    }

    /** What is wrong with a part of a language is mostly that it is one. */
    private void part(Path path) {
        LanguagePart part = LanguagePart.of(path);
        if (part != null) {
            String what = part.includedBy() == null
                    ? messages.text("mal.part-alone", path.toString())
                    : messages.text(
                            "mal.part", path.toString(), part.includedBy().toString());
            show(Style.WARNING, messages.text("complaint.warning"), what, "");
        }
    }

    private void valid(Path path, Language language) {
        for (Problem warning : language.warnings()) {
            show(
                    Style.WARNING,
                    messages.text("complaint.warning"),
                    warning.place() + ": " + warning.message(),
                    warning.remedy());
        }
        int steps =
                language.types().stream().mapToInt(type -> type.steps().size()).sum();
        terminal.tell(
                "mal.valid",
                path.toString(),
                language.types().size(),
                language.associations().size(),
                steps);
    }

    private void show(Style style, String label, String what, String remedy) {
        terminal.labelled(style, label, what);
        if (!remedy.isEmpty()) {
            terminal.labelled(Style.QUIET, "  →", remedy);
        }
    }
}

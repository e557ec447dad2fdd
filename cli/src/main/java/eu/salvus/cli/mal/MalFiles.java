package eu.salvus.cli.mal;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.file.InputFile;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.mal.MalException;
import eu.salvus.mal.Problem;
import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.model.Model;
import eu.salvus.mal.model.ModelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Languages and models named on the command line. */
record MalFiles(Terminal terminal) {

    private static final int SHOWN = 10;

    Language language(Path path) {
        Path file = InputFile.file(path, terminal.messages());
        return checked(() -> Language.read(file));
    }

    AttackGraph graph(Path language, Path model) {
        Language read = language(language);
        Path file = InputFile.file(model, terminal.messages());
        Model made = checked(() -> ModelFile.read(file, read));
        warn(made.warnings());
        return AttackGraph.of(made);
    }

    /** On standard error, so that results stay as they are. */
    private void warn(List<Problem> warnings) {
        Messages messages = terminal.messages();
        warnings.stream().limit(SHOWN).forEach(warning -> {
            terminal.warn(
                    Style.WARNING, messages.text("complaint.warning"), warning.place() + ": " + warning.message());
            terminal.warn(Style.QUIET, messages.text("complaint.remedy"), warning.remedy());
        });
        if (warnings.size() > SHOWN) {
            terminal.remark(messages.text("mal.more-warnings", warnings.size() - SHOWN));
        }
    }

    /**
     * The file among the values of {@code --lang}: there, {@code fr} and {@code en} still choose the language Salvus speaks.
     *
     * @throws Failure {@link ExitCode#USAGE} unless there is exactly one
     */
    Path languageFile(List<Path> values) {
        List<Path> files = values.stream()
                .filter(value -> !value.toString().matches("fr|en") || Files.isRegularFile(value))
                .toList();
        if (files.size() != 1) {
            Messages messages = terminal.messages();
            throw new Failure(
                    ExitCode.USAGE, messages.text("mal.one-language"), messages.text("mal.one-language.remedy"));
        }
        return files.getFirst();
    }

    private static <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MalException wrong) {
            List<Trouble> troubles = wrong.problems().stream()
                    .map(problem -> new Trouble(problem.place() + ": " + problem.message(), problem.remedy()))
                    .toList();
            throw new Failure(ExitCode.BAD_DATA, troubles, wrong);
        }
    }
}

package eu.salvus.cli.mal;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.file.InputFile;
import eu.salvus.cli.language.Messages;
import eu.salvus.mal.MalException;
import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.model.Model;
import eu.salvus.mal.model.ModelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Languages and models named on the command line. */
record MalFiles(Messages messages) {

    Language language(Path path) {
        Path file = InputFile.file(path, messages);
        return checked(() -> Language.read(file));
    }

    AttackGraph graph(Path language, Path model) {
        Language read = language(language);
        Path file = InputFile.file(model, messages);
        return checked(() -> {
            Model made = ModelFile.read(file, read);
            return AttackGraph.of(made);
        });
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

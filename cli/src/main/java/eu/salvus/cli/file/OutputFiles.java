package eu.salvus.cli.file;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files that belong together and are replaced together: all of them or none. */
public final class OutputFiles {
    /**
     * A file and what takes the place of its content.
     *
     * @param path the file; what a link leads to is replaced, not the link
     * @param before the bytes it was read with
     * @param after its new bytes
     */
    public record Replacement(Path path, byte[] before, byte[] after) {}

    /** The step that puts a written file in its place. */
    interface Move {
        void move(Path from, Path to) throws IOException;
    }

    private final Move move;
    private final Messages messages;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> moved = new ArrayList<>();

    private OutputFiles(Move move, Messages messages) {
        this.move = move;
        this.messages = messages;
    }

    private record Step(Replacement file, Path place, Path temporary) {}

    /**
     * Replaces files: all are written beside their places first, then moved there one after the other.
     *
     * @throws Failure {@link ExitCode#CANNOT_WRITE} when one cannot be written, or holds other bytes than were read; then all are as
     *     they were, and any that could not be put back is named
     */
    public static void replace(List<Replacement> files, Messages messages) {
        replace(files, OutputFile::move, messages);
    }

    static void replace(List<Replacement> files, Move move, Messages messages) {
        OutputFiles all = new OutputFiles(move, messages);
        try {
            files.forEach(all::prepare);
            all.steps.forEach(all::refuseChanged);
            all.steps.forEach(all::move);
        } finally {
            all.steps.forEach(OutputFiles::clear);
        }
    }

    private void prepare(Replacement file) {
        try {
            if (!Files.isRegularFile(file.path())) {
                throw new NoSuchFileException(file.path().toString());
            }
            Path place = file.path().toRealPath();
            Step step = new Step(file, place, OutputFile.temporary(place));
            steps.add(step);
            Files.write(step.temporary, file.after());
        } catch (IOException cause) {
            throw OutputFile.failure(file.path(), cause, messages);
        }
    }

    private void refuseChanged(Step step) {
        try {
            if (!Arrays.equals(Files.readAllBytes(step.place), step.file.before())) {
                throw new Failure(
                        ExitCode.CANNOT_WRITE,
                        messages.text("file.changed", step.file.path().toString()),
                        messages.text("file.changed.remedy"));
            }
        } catch (IOException cause) {
            throw OutputFile.failure(step.file.path(), cause, messages);
        }
    }

    private void move(Step step) {
        try {
            move.move(step.temporary, step.place);
            moved.add(step);
        } catch (IOException cause) {
            List<Trouble> troubles = new ArrayList<>(
                    OutputFile.failure(step.file.path(), cause, messages).troubles());
            moved.forEach(done -> putBack(done, troubles));
            throw new Failure(ExitCode.CANNOT_WRITE, troubles, cause);
        }
    }

    private void putBack(Step step, List<Trouble> troubles) {
        try {
            Files.write(step.temporary, step.file.before());
            move.move(step.temporary, step.place);
        } catch (IOException cause) {
            troubles.add(new Trouble(
                    messages.text("file.not-put-back", step.file.path().toString()),
                    messages.text("file.not-put-back.remedy")));
        }
    }

    private static void clear(Step step) {
        try {
            if (Files.isRegularFile(step.temporary)) {
                Files.delete(step.temporary);
            }
        } catch (IOException leftBehind) {
            // The files themselves are whole; the next writing takes the same name and clears it.
        }
    }
}

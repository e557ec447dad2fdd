package eu.salvus.report;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * The command that gives the same result again.
 *
 * @param command with the path of the twin as it was given
 * @param withoutFolder with the name of the twin's file alone: folders may name people and machines
 */
public record Again(String command, String withoutFolder) {

    /**
     * The command about a twin.
     *
     * @param twin the file or folder it was read from
     * @param command makes the command of the twin's name as it is to be written
     */
    public static Again of(Path twin, Function<Path, String> command) {
        return new Again(command.apply(twin), command.apply(Objects.requireNonNullElse(twin.getFileName(), twin)));
    }
}

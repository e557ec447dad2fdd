package eu.salvus.cli.twin;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.ShellWord;
import eu.salvus.inventory.RefusedFileException;
import eu.salvus.inventory.format.InventoryReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Somebody names an inventory where a twin belongs: the usual mistake of the first day. */
record InventoryInstead(Messages messages) {

    private static final Set<String> NEVER_A_TWIN = Set.of("csv", "tsv", "xml", "xlsx", "xls", "ods");
    private static final String MARK = "salvus-twin";
    private static final int LINES = 200;

    /**
     * Looks at a file that could not be read as a twin.
     *
     * @throws Failure {@link ExitCode#BAD_DATA} when it is an inventory; it names the command that imports it
     */
    void refuse(Path path) {
        if (!Files.isRegularFile(path) || bearsTheMark(path)) {
            return;
        }
        String format = format(path);
        if (!format.isEmpty()) {
            throw new Failure(
                    ExitCode.BAD_DATA,
                    messages.text("twin.is-inventory", path.toString(), format),
                    messages.text("twin.is-inventory.remedy", ShellWord.of(path.toString())));
        }
    }

    /** What sort of inventory it is; empty when it is none. */
    private String format(Path path) {
        try {
            return messages.word(new InventoryReader().read(path).format());
        } catch (RefusedFileException unknown) {
            String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
            String ending = name.substring(name.lastIndexOf('.') + 1);
            return NEVER_A_TWIN.contains(ending) ? "." + ending : "";
        }
    }

    private static boolean bearsTheMark(Path path) {
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            return lines.lines().limit(LINES).anyMatch(line -> line.contains(MARK));
        } catch (IOException | UncheckedIOException unreadable) {
            return true;
        }
    }
}

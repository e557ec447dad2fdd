package eu.salvus.cli.twin;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.file.InputFile;
import eu.salvus.cli.file.OutputFile;
import eu.salvus.cli.file.OutputFiles;
import eu.salvus.cli.file.OutputFiles.Replacement;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.ShellWord;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.Inventory;
import eu.salvus.inventory.Refusal;
import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;
import eu.salvus.inventory.format.Columns;
import eu.salvus.inventory.format.InventoryReader;
import eu.salvus.inventory.merge.Merge;
import eu.salvus.inventory.merge.MergeOptions;
import eu.salvus.inventory.merge.MergeResult;
import eu.salvus.inventory.proposal.DecisionText;
import eu.salvus.inventory.proposal.Decisions;
import eu.salvus.inventory.proposal.Proposals;
import eu.salvus.inventory.proposal.Proposer;
import eu.salvus.twin.Words;
import eu.salvus.twin.yaml.InvalidTwinException;
import eu.salvus.twin.yaml.TwinDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code salvus twin import}: inventories, scans and lists of other tools, merged into a twin once somebody has said yes. */
@Command(name = "import")
final class ImportCommand implements Runnable {

    private static final int MOST_FILES_REPEATED = 3;
    private static final long MOST_BYTES_DECIDED = 64L << 20;

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(index = "0", paramLabel = "TWIN", descriptionKey = "twin")
    private Path twin = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mapping;

    @Option(names = "--propose", paramLabel = "FILE")
    private @Nullable Path propose;

    @Option(names = "--confirm", paramLabel = "FILE")
    private @Nullable Path confirm;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--update")
    private boolean update;

    @Option(names = "--add")
    private boolean add;

    @Option(names = "--force")
    private boolean force;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public void run() {
        check();
        TwinDocument document = document();
        Decisions decisions = decisions(document);
        InventoryReader reader = decisions.columns().isEmpty()
                ? new InventoryReader()
                : InventoryReader.of(Columns.shipped().with(decisions.columns()));
        Inventory inventory = Inventory.of(readings(reader));
        Proposals proposals = new Proposer(document.twin(), decisions).propose(inventory.devices());
        ImportWords words = new ImportWords(messages);
        MergeResult result =
                Merge.into(document, inventory.devices(), proposals, new MergeOptions(update, !add), words::comment);
        new ImportReport(terminal, words).show(inventory, proposals, result);
        if (propose != null) {
            String text = DecisionText.write(
                    proposals, decisions, messages.text("import.head"), words::reasons, words::subnetReason);
            OutputFile.create(propose, text, force, messages);
            terminal.gap();
            terminal.tell("import.proposed", propose.toString());
            next("--confirm " + ShellWord.of(propose.toString()));
        } else if (yes || confirm != null) {
            save(document, result.document());
        } else {
            terminal.gap();
            terminal.tell("import.nothing-written");
            next("--yes");
            next("--propose " + ShellWord.of(messages.text("import.proposals-file")));
        }
    }

    private void check() {
        if (mapping != null && confirm != null) {
            throw new Failure(
                    ExitCode.USAGE,
                    messages.text("import.mapping-and-confirm"),
                    messages.text("import.mapping-and-confirm.remedy"));
        }
        if (propose != null && (yes || confirm != null)) {
            throw new Failure(
                    ExitCode.USAGE,
                    messages.text("import.propose-and-write"),
                    messages.text("import.propose-and-write.remedy"));
        }
        if (propose != null) {
            List<Path> read = new ArrayList<>(files);
            read.add(twin);
            if (mapping != null) {
                read.add(mapping);
            }
            OutputFile.mayCreate(propose, read, force, messages);
        }
    }

    private TwinDocument document() {
        try {
            return TwinDocument.load(InputFile.fileOrFolder(twin, messages));
        } catch (InvalidTwinException wrong) {
            new InventoryInstead(messages).refuse(twin);
            throw new Failure(ExitCode.BAD_DATA, TwinProblems.troubles(wrong.errors(), messages), wrong);
        }
    }

    private Decisions decisions(TwinDocument document) {
        Path path = confirm == null ? mapping : confirm;
        if (path == null) {
            return Decisions.NONE;
        }
        Path file = InputFile.file(path, messages);
        try {
            if (Files.size(file) > MOST_BYTES_DECIDED) {
                throw new RefusedFileException(new Refusal(
                        file.toString(), 0, 0, RefusalReason.TOO_LARGE, String.valueOf(MOST_BYTES_DECIDED >> 20)));
            }
            return Decisions.read(file.toString(), Files.readString(file), document.twin());
        } catch (RefusedFileException refused) {
            throw new Failure(ExitCode.BAD_DATA, List.of(trouble(refused.refusal())), refused);
        } catch (IOException cause) {
            Refusal refusal = new Refusal(file.toString(), 0, 0, RefusalReason.BAD_ENCODING, "UTF-8");
            throw new Failure(ExitCode.BAD_DATA, List.of(trouble(refusal)), cause);
        }
    }

    /** All files are read before anything is changed; all that are refused are told at once. */
    private List<FileReading> readings(InventoryReader reader) {
        List<FileReading> readings = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        for (Path path : files) {
            Path file = InputFile.file(path, messages);
            try {
                readings.add(reader.read(file));
            } catch (RefusedFileException refused) {
                troubles.add(trouble(refused.refusal()));
            }
        }
        if (!troubles.isEmpty()) {
            throw new Failure(ExitCode.BAD_DATA, troubles, null);
        }
        return readings;
    }

    private Trouble trouble(Refusal refusal) {
        String key = "word.refusal-reason." + Words.of(refusal.reason());
        return new Trouble(
                messages.text(key, refusal.place(), refusal.value()), messages.text(key + ".remedy", refusal.value()));
    }

    private void save(TwinDocument before, TwinDocument after) {
        terminal.gap();
        Map<String, byte[]> asRead = before.files();
        List<Replacement> changed = new ArrayList<>();
        after.files().forEach((file, bytes) -> {
            byte[] read = asRead.get(file);
            if (read != null && !Arrays.equals(bytes, read)) {
                changed.add(new Replacement(Path.of(file), read, bytes));
            }
        });
        OutputFiles.replace(changed, messages);
        changed.forEach(file -> terminal.tell("import.written", file.path().toString()));
        if (changed.isEmpty()) {
            terminal.tell("import.unchanged");
        } else {
            terminal.raw("\n  " + messages.command() + " twin show " + ShellWord.of(twin.toString()) + "\n");
        }
    }

    private void next(String option) {
        StringBuilder line = new StringBuilder("  ").append(messages.command()).append(" twin import ");
        line.append(ShellWord.of(twin.toString()));
        if (files.size() > MOST_FILES_REPEATED) {
            line.append(' ').append(messages.text("import.files"));
        } else {
            files.forEach(file -> line.append(' ').append(ShellWord.of(file.toString())));
        }
        if (mapping != null) {
            line.append(" --mapping ").append(ShellWord.of(mapping.toString()));
        }
        terminal.raw(line + (update ? " --update" : "") + (add ? " --add " : " ") + option + "\n");
    }
}

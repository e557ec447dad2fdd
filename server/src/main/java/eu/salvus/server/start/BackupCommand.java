package eu.salvus.server.start;

import eu.salvus.server.Texts;
import eu.salvus.server.storage.Backup;
import eu.salvus.server.storage.BackupException;
import eu.salvus.server.storage.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code salvus backup FILE} and {@code salvus restore FILE}, while the application does not run. */
final class BackupCommand {

    private static final int BAD_DATA = 65;
    private static final int CANNOT_CREATE = 73;

    private BackupCommand() {}

    /** Writes a backup. */
    @Command(name = "salvus backup", mixinStandardHelpOptions = true)
    static final class Write implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
        private Path file = Path.of("");

        @Mixin
        private DataOptions data = new DataOptions();

        @Override
        public Integer call() throws IOException {
            Texts texts = Texts.in(Locale.getDefault());
            Path target = DataOptions.absolute(file);
            byte[] key = DataOptions.key(data.keyFile());
            if (key == null) {
                return say(texts.of("backup.no-key", data.keyFile()), BAD_DATA);
            }
            if (Files.exists(target)) {
                return say(texts.of("backup.exists", target), CANNOT_CREATE);
            }
            return attempt(texts, data, () -> {
                long rows = new Backup(data.source(), key).write(target);
                Backups.remember(data.folder());
                System.out.println(texts.of("backup.written", target, rows, data.keyFile()));
            });
        }
    }

    /** Puts a backup back. */
    @Command(name = "salvus restore", mixinStandardHelpOptions = true)
    static final class Restore implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
        private Path file = Path.of("");

        @Option(names = "--key", paramLabel = "FILE", descriptionKey = "restore.key")
        private @Nullable Path keyFile;

        @Mixin
        private DataOptions data = new DataOptions();

        @Override
        public Integer call() throws IOException {
            Texts texts = Texts.in(Locale.getDefault());
            Path given = keyFile == null ? data.keyFile() : DataOptions.absolute(keyFile);
            byte[] key = DataOptions.key(given);
            if (key == null) {
                return say(texts.of(keyFile == null ? "restore.no-key" : "backup.no-key", given), BAD_DATA);
            }
            if (keyFile != null && Files.exists(data.keyFile())) {
                return say(texts.of("backup.other-key", data.keyFile()), CANNOT_CREATE);
            }
            DataFolder.make(data.folder());
            return attempt(texts, data, () -> {
                long rows = new Backup(data.source(), key).restore(DataOptions.absolute(file));
                if (keyFile != null) {
                    Files.copy(given, data.keyFile());
                }
                DataFolder.close(data.folder());
                System.out.println(texts.of("backup.restored", rows));
            });
        }
    }

    private interface Act {
        void run() throws IOException;
    }

    private static int attempt(Texts texts, DataOptions data, Act act) throws IOException {
        try {
            act.run();
            return 0;
        } catch (BackupException wrong) {
            return say(texts.of(wrong.key(), wrong.arguments()), BAD_DATA);
        } catch (RuntimeException failure) {
            return say(new StartFailure(texts, data.folder(), data.elsewhere()).explainBackup(failure), BAD_DATA);
        }
    }

    private static int say(String text, int exit) {
        System.err.println(text);
        return exit;
    }
}

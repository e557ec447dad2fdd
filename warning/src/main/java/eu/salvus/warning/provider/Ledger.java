package eu.salvus.warning.provider;

import eu.salvus.warning.source.ForeignJson;
import eu.salvus.warning.source.UnreadableException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a mirror has: a line of JSON for each change, the last one for an address counting, so that a run that ends at any moment is
 * taken up where it stopped. At the end it is written anew with one line each. One run at a time holds it.
 */
final class Ledger implements Closeable {

    static final String NAME = ".salvus-mirror.jsonl";
    private static final String LOCK = ".salvus-mirror.lock";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path root;
    private final FileChannel lockFile;
    private final Map<String, Kept> kept = new TreeMap<>();
    private final Writer lines;

    /**
     * Opens the ledger of a folder, which is made if there is none.
     *
     * @throws IOException when it cannot be used, or another run holds it
     */
    Ledger(Path root, Notes notes) throws IOException {
        this.root = Files.createDirectories(root);
        this.lockFile = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            hold();
            read(notes);
            lines = Files.newBufferedWriter(root.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            // After a line that a crash cut off, the next must begin anew.
            lines.write("\n");
        } catch (IOException failure) {
            lockFile.close();
            throw failure;
        }
    }

    private void hold() throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw new BusyFolderException(root);
            }
        } catch (OverlappingFileLockException same) {
            throw new BusyFolderException(root);
        }
    }

    private void read(Notes notes) throws IOException {
        Path file = root.resolve(NAME);
        if (!Files.exists(file)) {
            return;
        }
        List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isBlank()) {
                try {
                    Kept entry =
                            entry(ForeignJson.read(file.toString(), all.get(i).getBytes(StandardCharsets.UTF_8)));
                    kept.put(entry.address(), entry);
                } catch (UnreadableException | IllegalArgumentException torn) {
                    notes.add(file + ": line " + (i + 1) + " was cut off by a crash; its document is fetched again");
                }
            }
        }
    }

    synchronized @Nullable Kept of(String address) {
        return kept.get(address);
    }

    synchronized List<Kept> of(String provider, boolean gone) {
        return kept.values().stream()
                .filter(entry -> entry.provider().equals(provider) && entry.gone() == gone)
                .toList();
    }

    synchronized void put(Kept entry) throws IOException {
        if (!entry.equals(kept.put(entry.address(), entry))) {
            lines.write(line(entry));
            lines.flush();
        }
    }

    /** Writes one line for each document. */
    synchronized void tidy() throws IOException {
        StringBuilder all = new StringBuilder();
        kept.values().forEach(entry -> all.append(line(entry)));
        lines.close();
        new Shelf(root).write(NAME, all.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
        lockFile.close();
    }

    private static String line(Kept entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("provider", entry.provider());
        fields.put("address", entry.address());
        fields.put("place", entry.place());
        fields.put("sha512", entry.sha512());
        if (entry.etag() != null) {
            fields.put("etag", entry.etag());
        }
        if (entry.lastModified() != null) {
            fields.put("lastModified", entry.lastModified());
        }
        fields.put("mark", entry.mark());
        fields.put("signing", entry.signing().name());
        fields.put("gone", entry.gone());
        return MAPPER.writeValueAsString(fields) + "\n";
    }

    private static Kept entry(JsonNode line) {
        List<String> texts = new ArrayList<>();
        for (String name : List.of("provider", "address", "place", "sha512", "signing")) {
            JsonNode value = line.path(name);
            if (!value.isString()) {
                throw new IllegalArgumentException(name + " is missing");
            }
            texts.add(value.stringValue());
        }
        return new Kept(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                line.path("etag").asString(null),
                line.path("lastModified").asString(null),
                line.path("mark").asString(""),
                Signing.valueOf(texts.get(4)),
                line.path("gone").asBoolean(false));
    }
}

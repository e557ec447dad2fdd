package eu.salvus.simulation.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A content file: a YAML mapping, read whole, with all its errors reported at once.
 *
 * @param name the file's name, as shown in errors
 * @param text its text
 */
public record ContentFile(String name, String text) {

    private static final int MOST_CHARACTERS = 4 << 20;

    /**
     * The content file of this name that comes with Salvus.
     *
     * @param name path below {@code content/}, such as {@code scenarios/ransomware-phishing.yaml}
     * @throws IllegalArgumentException when there is none
     */
    public static ContentFile builtIn(String name) {
        try (InputStream stream = ContentFile.class.getResourceAsStream("/content/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("Salvus comes with no content file " + name);
            }
            return new ContentFile("content/" + name, decode("content/" + name, stream.readAllBytes()));
        } catch (IOException e) {
            throw new ContentException(List.of("content/" + name + ": cannot be read: " + e.getMessage()));
        }
    }

    /**
     * A content file of an organisation's own.
     *
     * @throws ContentException when it cannot be read
     */
    public static ContentFile of(Path path) {
        try {
            return new ContentFile(path.toString(), decode(path.toString(), Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            throw new ContentException(List.of(path + ": there is no such file; check the path"));
        } catch (IOException e) {
            throw new ContentException(List.of(path + ": cannot be read: " + e.getMessage()));
        }
    }

    /**
     * Reads the file.
     *
     * @param reader makes the value from the root section
     * @throws ContentException with every error found, also of keys that the reader did not ask for
     */
    public <T> T read(Function<Section, T> reader) {
        List<String> errors = new ArrayList<>();
        Section root = new Section(name, "", compose(errors), errors);
        T value = null;
        if (errors.isEmpty()) {
            try {
                value = reader.apply(root);
                root.refuseUnknownKeys();
            } catch (IllegalArgumentException e) {
                errors.add(name + ": " + e.getMessage());
            }
        }
        if (!errors.isEmpty() || value == null) {
            throw new ContentException(errors);
        }
        return value;
    }

    private @Nullable MappingNode compose(List<String> errors) {
        if (text.length() > MOST_CHARACTERS) {
            errors.add(name + ": the file is larger than 4 million characters; a content file is a few pages");
            return null;
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return mapping;
            }
            errors.add(name + ": the file must hold a mapping, `key: value` lines, and holds "
                    + (root.isEmpty() ? "nothing" : "something else"));
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark()
                    .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                    .orElse("");
            errors.add(name + place + ": this is not valid YAML: " + e.getProblem()
                    + "; correct the indentation or quotes");
        } catch (YamlEngineException e) {
            errors.add(name + ": this is not valid YAML: " + e.getMessage());
        }
        return null;
    }

    private static String decode(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ContentException(List.of(name + ": this is not UTF-8 text; save the file as UTF-8"));
        }
    }
}

package eu.salvus.mal.document;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads JSON and YAML files. */
public final class Documents {
    private static final int LARGEST = 512 << 20;

    private Documents() {}

    /**
     * Reads a file by its extension: {@code .json}, {@code .yml} or {@code .yaml}.
     *
     * @throws MalException when it cannot be read or is neither
     */
    public static Tree read(Path file) {
        return parse(file.toString(), text(file, LARGEST));
    }

    /**
     * Reads a whole file as UTF-8, never more than it may hold, whatever it says of its own size.
     *
     * @param most the largest number of bytes
     * @throws MalException when it cannot be read, is larger, or is not UTF-8
     */
    public static String text(Path file, int most) {
        Place place = Place.of(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new MalException(place, "the file is larger than " + most + " bytes", "split it");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalException(place, "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw new MalException(place, "the file cannot be read", "check the path and its permissions");
        }
    }

    /**
     * Reads a text by the extension of its name.
     *
     * @throws MalException when it is not well formed
     */
    public static Tree parse(String name, String text) {
        try {
            if (name.endsWith(".json")) {
                return JsonTree.parse(name, text);
            }
            if (name.endsWith(".yml") || name.endsWith(".yaml")) {
                return YamlTree.parse(name, text);
            }
        } catch (StackOverflowError e) {
            throw new MalException(Place.of(name), "the document is nested too deep", "flatten it");
        }
        throw new MalException(Place.of(name), "the extension of the file is not known", "use .json, .yml or .yaml");
    }
}

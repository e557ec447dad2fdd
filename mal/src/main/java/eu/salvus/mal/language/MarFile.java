package eu.salvus.mal.language;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.document.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads {@code .mar} archives as malc and mal-toolbox write them. Only the entry {@code langspec.json} is read, and never
 * more of it than a language can need; nothing is ever unpacked to disk.
 */
final class MarFile {
    private static final String ENTRY = "langspec.json";
    private static final int LARGEST = 64 << 20;

    private MarFile() {}

    static Language read(Path file) {
        Place place = Place.of(file.toString());
        String name = file + "!" + ENTRY;
        Problems problems = new Problems();
        Syntax syntax = new LangspecReader(problems).read(Documents.parse(name, text(file, place)));
        return Analyzer.analyze(syntax, Place.of(name), problems);
    }

    private static String text(Path file, Place place) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(ENTRY);
            if (entry == null) {
                throw new MalException(place, "the archive holds no " + ENTRY, "build it with malc or mal-toolbox");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new MalException(
                            place, ENTRY + " is larger than " + LARGEST + " bytes", "a language is never that large");
                }
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (CharacterCodingException e) {
            throw new MalException(place, ENTRY + " is not UTF-8", "build it with malc or mal-toolbox");
        } catch (ZipException e) {
            throw new MalException(place, "this is no archive: " + e.getMessage(), "build it with malc or mal-toolbox");
        } catch (IOException | UncheckedIOException e) {
            throw new MalException(place, "the archive cannot be read", "check the path and its permissions");
        }
    }
}

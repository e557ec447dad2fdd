package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Reads a language from files: each file once, includes relative to the file that names them. */
final class Compiler {
    private static final long LARGEST = 32L << 20;
    private static final int DEEPEST = 200;

    private final Problems problems = new Problems();
    private final Syntax syntax = new Syntax();
    private final Set<Path> seen = new HashSet<>();
    private int depth;

    private Compiler() {}

    static Language compile(Path file) {
        Compiler compiler = new Compiler();
        compiler.file(file, Place.of(file.toString()));
        return Analyzer.analyze(compiler.syntax, Place.of(file.toString()), compiler.problems);
    }

    static Language compile(String name, String text) {
        Compiler compiler = new Compiler();
        Parser.parse(
                name,
                text,
                compiler.syntax,
                (path, place) -> compiler.problems.add(
                        place, "this text cannot include '" + path + "'", "read the language from a file"),
                compiler.problems);
        return Analyzer.analyze(compiler.syntax, Place.of(name), compiler.problems);
    }

    private void file(Path file, Place from) {
        if (!seen.add(file.toAbsolutePath().normalize())) {
            return;
        }
        if (depth >= DEEPEST) {
            problems.add(from, "files include each other deeper than " + DEEPEST, "include them from one file");
            return;
        }
        depth++;
        try {
            Parser.parse(file.toString(), text(file), syntax, (path, place) -> include(file, path, place), problems);
        } catch (CharacterCodingException e) {
            problems.add(Place.of(file.toString()), "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            problems.add(from, "the file '" + file + "' cannot be read", "check the path and its permissions");
        } finally {
            depth--;
        }
    }

    private void include(Path from, String path, Place place) {
        try {
            file(from.resolveSibling(path), place);
        } catch (InvalidPathException e) {
            problems.add(place, "'" + path + "' is no path of a file", "write a path relative to this file");
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }
}

package eu.salvus.mal.language;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.document.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Reads a language from files: each file once, includes relative to the file that names them. */
final class Compiler {
    private static final int LARGEST = 32 << 20;
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
        if (!seen.add(real(file))) {
            return;
        }
        if (depth >= DEEPEST) {
            problems.add(from, "files include each other deeper than " + DEEPEST, "include them from one file");
            return;
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            problems.add(from, "the file '" + file + "' cannot be read", "check the path and its permissions");
            return;
        }
        depth++;
        try {
            String text = Documents.text(file, LARGEST);
            Parser.parse(file.toString(), text, syntax, (path, place) -> include(file, path, place), problems);
        } catch (MalException e) {
            e.problems().forEach(each -> problems.add(each.place(), each.message(), each.remedy()));
        } finally {
            depth--;
        }
    }

    /** The same for all names of a file, so that a link to it is no second file. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    private void include(Path from, String path, Place place) {
        try {
            file(from.resolveSibling(path), place);
        } catch (InvalidPathException e) {
            problems.add(place, "'" + path + "' is no path of a file", "write a path relative to this file");
        }
    }
}

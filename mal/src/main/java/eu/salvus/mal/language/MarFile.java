package eu.salvus.mal.language;

import java.nio.file.Path;

final class MarFile {
    private MarFile() {}

    static Language read(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }
}

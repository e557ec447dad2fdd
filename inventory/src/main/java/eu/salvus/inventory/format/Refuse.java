package eu.salvus.inventory.format;

import eu.salvus.inventory.Refusal;
import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;

/** Refuses one file. */
record Refuse(String file) {
    private static final int QUOTED = 120;

    RefusedFileException because(RefusalReason reason, Object value) {
        return at(0, 0, reason, value);
    }

    RefusedFileException at(int line, int column, RefusalReason reason, Object value) {
        String quoted = Texts.oneLine(String.valueOf(value), QUOTED);
        return new RefusedFileException(new Refusal(file, Math.max(0, line), Math.max(0, column), reason, quoted));
    }
}

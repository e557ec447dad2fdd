package eu.salvus.inventory.format;

import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;
import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes. */
enum Sort {
    JSON,
    XML,
    LIST;

    private static final int SHOWN = 40;

    /**
     * The sort of a file.
     *
     * @throws RefusedFileException for archives, other binaries and nothing at all
     */
    static Sort of(byte[] head, Refuse refuse) {
        refuseArchives(head, refuse);
        String text = text(head);
        String begins = text.stripLeading();
        if (begins.isEmpty()) {
            throw refuse.because(RefusalReason.EMPTY, "");
        }
        if (text.indexOf('\0') >= 0) {
            throw refuse.because(RefusalReason.NOT_TEXT, "");
        }
        return switch (begins.charAt(0)) {
            case '{', '[' -> JSON;
            case '<' -> XML;
            default -> {
                String line = begins.lines().findFirst().orElse("");
                if (!line.matches("(?s).*[;,\t|].*")) {
                    throw refuse.because(
                            RefusalReason.UNKNOWN_FORMAT, line.substring(0, Math.min(line.length(), SHOWN)));
                }
                yield LIST;
            }
        };
    }

    private static void refuseArchives(byte[] head, Refuse refuse) {
        String archive = null;
        if (Encodings.starts(head, 'P', 'K', 3, 4) || Encodings.starts(head, 'P', 'K', 5, 6)) {
            archive = "zip, xlsx";
        } else if (Encodings.starts(head, 0x1F, 0x8B)) {
            archive = "gzip";
        } else if (Encodings.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            archive = "xls";
        } else if (Encodings.starts(head, '7', 'z', 0xBC, 0xAF)) {
            archive = "7z";
        } else if (Encodings.starts(head, 'B', 'Z', 'h')) {
            archive = "bzip2";
        } else if (Encodings.starts(head, 0xFD, '7', 'z', 'X', 'Z')) {
            archive = "xz";
        } else if (Encodings.starts(head, 'R', 'a', 'r', '!')) {
            archive = "rar";
        }
        if (archive != null) {
            throw refuse.because(RefusalReason.ARCHIVE, archive);
        }
        if (Encodings.starts(head, '%', 'P', 'D', 'F')) {
            throw refuse.because(RefusalReason.UNSUPPORTED_FORMAT, "PDF");
        }
    }

    /** The first characters; wrong bytes do not matter here. */
    static String text(byte[] head) {
        if (Encodings.starts(head, 0xFF, 0xFE)) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16LE);
        }
        if (Encodings.starts(head, 0xFE, 0xFF)) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16BE);
        }
        int from = Encodings.starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(head, from, head.length - from, StandardCharsets.ISO_8859_1);
    }
}

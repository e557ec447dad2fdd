package eu.salvus.mal.language;

import eu.salvus.mal.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts by kind; a kind may stand only once. */
final class Metas {
    private Metas() {}

    static Map<String, String> read(List<Syntax.Meta> metas, Problems problems) {
        Map<String, String> info = new LinkedHashMap<>();
        for (Syntax.Meta meta : metas) {
            if (info.put(meta.kind().text(), meta.text()) != null) {
                problems.add(
                        meta.kind().place(), "'" + meta.kind().text() + " info' stands twice here", "keep one of them");
            }
        }
        return Collections.unmodifiableMap(info);
    }
}

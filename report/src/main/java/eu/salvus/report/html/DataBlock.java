package eu.salvus.report.html;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Data for the page's script, as JSON in an element that no browser runs.
 *
 * @param id of the element
 * @param data maps, lists, texts, numbers and truths
 */
public record DataBlock(String id, Object data) implements Html {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public void write(StringBuilder out) {
        // The text of a script element ends at the first "</script": no "<" may stand in it.
        String json = MAPPER.writeValueAsString(clean(data))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        Element block = new Element("script").with("type", "application/json").with("id", id);
        block.add((Html) inner -> inner.append(json));
        block.write(out);
    }

    private static Object clean(Object value) {
        return switch (value) {
            case String text -> Escaping.clean(text);
            case List<?> list -> list.stream().map(DataBlock::clean).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new java.util.LinkedHashMap<>();
                map.forEach((key, each) -> copy.put(key, clean(each)));
                yield copy;
            }
            default -> value;
        };
    }
}

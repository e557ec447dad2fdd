package eu.salvus.twin.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a template. Beside literals and formulas:
 *
 * <ul>
 *   <li>{@code {if: f, then: a, else: b}}: one of two values, of which {@code else} may be left out;
 *   <li>{@code {chance: p, then: a, else: b}}: the same by a draw that depends on the seed and the part's id alone, so that those
 *       drawn with a chance of 0.6 are among those drawn with 0.8;
 *   <li>{@code {pick: k, as: "hv-{nn}"}}: one of k numbered names, such that a k + 1st takes its part and moves nothing else;
 *   <li>{@code {weekly: x, spread: s, pattern: name}}: rates per hour that add up to about x over the week;
 *   <li>{@code {people: x, pattern: name}}: x times the weights of a pattern.
 * </ul>
 */
final class TemplateValues {
    private final Expansion expansion;
    private final Content content;
    private final Draws draws;

    TemplateValues(Expansion expansion, Content content, Draws draws) {
        this.expansion = expansion;
        this.content = content;
        this.draws = draws;
    }

    /** What the node stands for; {@code null} when it stays unknown. */
    @Nullable
    Draft draft(ContentNode node, Names around, Sources source, String id, String path) {
        if (node.raw() instanceof List) {
            List<Draft> items = expansion.items(node.elements(), around, source, id + "/" + path);
            return items.isEmpty() ? null : new Draft.Many(items);
        }
        if (!(node.raw() instanceof Map<?, ?> map)) {
            return one(number(node, around), source);
        }
        if (map.containsKey("if")) {
            Value decided = expansion.expression("=" + node.get("if").text()).evaluate(around);
            return branch(node, decided.truth(), decided.sources(), around, source, id, path);
        }
        if (map.containsKey("chance")) {
            Value chance = number(node.get("chance"), around);
            boolean drawn = draws.uniform(id, path) < chance.number();
            return branch(node, drawn, chance.sources(), around, source, id, path);
        }
        if (map.containsKey("pick")) {
            return pick(node, around, source, id, path);
        }
        if (map.containsKey("pattern")) {
            return pattern(node, around, source, id, path);
        }
        ContentNode own = node.get("source");
        Sources sources = own.present() ? Sources.of(own.text()) : source;
        Draft.Fields fields = expansion.fields(node, around, sources, id, path);
        return fields.entries().isEmpty() ? null : fields;
    }

    private static @Nullable Draft one(Value value, Sources source) {
        return value.raw() == Value.NOTHING
                ? null
                : new Draft.One(new Value(value.raw(), value.sources().orElse(source)));
    }

    private @Nullable Draft branch(
            ContentNode node, boolean then, Sources decided, Names around, Sources source, String id, String path) {
        ContentNode chosen = node.get(then ? "then" : "else");
        return chosen.present()
                ? draft(chosen, around, decided.orElse(source), id, path + (then ? "/then" : "/else"))
                : null;
    }

    private @Nullable Draft pick(ContentNode node, Names around, Sources source, String id, String path) {
        Value count = number(node.get("pick"), around);
        Names best = around;
        double highest = -1;
        for (int n = 1; n <= count.number(); n++) {
            double drawn = draws.uniform(id, path + "/" + n);
            if (drawn > highest) {
                highest = drawn;
                best = around.numbered(n);
            }
        }
        return one(new Value(expansion.text(node.get("as").text(), best), count.sources()), source);
    }

    private Draft pattern(ContentNode node, Names around, Sources source, String id, String path) {
        String name = expansion.text(node.get("pattern").text(), around);
        WeekPattern pattern = content.patterns().get(name);
        if (pattern == null) {
            throw new ContentException("there is no pattern `" + name + "`; use one of "
                    + content.patterns().keySet());
        }
        boolean weekly = node.get("weekly").present();
        Value amount = number(node.get(weekly ? "weekly" : "people"), around);
        ContentNode spread = node.get("spread");
        double drawn = spread.present() ? 1 + spread.number() * (2 * draws.uniform(id, path) - 1) : 1;
        double factor = drawn * (weekly ? amount.number() / pattern.total() : amount.number());
        Sources sources = amount.sources().orElse(source).and(Sources.of(pattern.source()));
        List<Draft> blocks = new ArrayList<>();
        for (WeekPattern.Part part : pattern.blocks()) {
            Map<String, Draft> block = new LinkedHashMap<>();
            block.put("days", new Draft.One(new Value(part.days(), sources)));
            block.put("hours", new Draft.One(new Value(part.hours(), sources)));
            block.put(weekly ? "rate" : "people", new Draft.One(new Value(part.weight() * factor, sources)));
            blocks.add(new Draft.Fields(block));
        }
        return new Draft.Many(blocks);
    }

    private Value number(ContentNode node, Names around) {
        Object raw = node.scalar();
        return raw instanceof String text ? expansion.expression(text).evaluate(around) : Value.of(raw);
    }
}

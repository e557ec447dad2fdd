package eu.salvus.twin.archetype;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Expands a template with the answers. An item of a template is written once ({@code when} it applies), {@code count} times,
 * or for {@code each} element of a list; each value is a literal, a text with {@code {formulas}}, a {@code =formula}, or one of
 * the {@linkplain TemplateValues special forms}.
 */
final class Expansion {
    private static final List<String> DIRECTIVES = List.of("each", "count", "when", "source", "is");

    /** Sections that are one mapping instead of a list. */
    private static final Set<String> SINGLE = Set.of("commonControls", "recoveryPlan", "reactionPlan");

    private final Content content;
    private final Names names;
    private final TemplateValues values;
    private final Map<String, Expression> expressions = new HashMap<>();

    Expansion(Content content, List<Question> questions, Answers answers, long seed, LocalDate asOf, Locale locale) {
        this.content = content;
        names = Names.outermost();
        values = new TemplateValues(this, content, new Draws(seed));
        names.put("as-of", Value.of(asOf));
        content.figures()
                .forEach((name, figure) -> names.put(name, new Value(figure.value(), Sources.of(figure.source()))));
        content.lets().forEach((name, text) -> names.define(name, expression(text)));
        for (Question question : questions) {
            Object answer = answers.get(question.id());
            names.put(
                    question.id(),
                    answer == null
                            ? new Value(question.defaultIn(locale), Sources.of(question.source()))
                            : new Value(answer, Sources.of("answer " + question.id())));
        }
    }

    /** The sections of the twin, in the order they are written; without those that stay empty. */
    Map<String, Draft> sections() {
        Map<String, Draft> sections = new LinkedHashMap<>();
        content.twin().forEach((section, templates) -> {
            List<Draft> items = items(templates, names, Sources.NONE, section);
            if (items.isEmpty()) {
                return;
            }
            sections.put(section, SINGLE.contains(section) ? items.getFirst() : new Draft.Many(items));
        });
        return new References(sections).resolve();
    }

    /** What a name stands for. */
    Value value(String name) {
        return names.get(name);
    }

    /** The items that a list of templates stands for. */
    List<Draft> items(List<ContentNode> templates, Names around, Sources source, String id) {
        List<Draft> items = new ArrayList<>();
        for (ContentNode template : templates) {
            try {
                if (template.raw() instanceof Map) {
                    repeat(
                            template,
                            around,
                            source,
                            (inner, itemSource) -> item(template, inner, itemSource, id, items));
                } else {
                    Draft one = values.draft(template, around, source, id, "");
                    if (one != null) {
                        items.add(one);
                    }
                }
            } catch (ContentException e) {
                throw e.in(template.place());
            }
        }
        return items;
    }

    private void item(ContentNode template, Names around, Sources source, String id, List<Draft> items) {
        ContentNode is = template.get("is");
        if (is.present()) {
            Draft draft = values.draft(is, around, source, id, "");
            if (draft != null) {
                items.add(draft);
            }
            return;
        }
        ContentNode idTemplate = template.get("id");
        String own = idTemplate.present() ? text(idTemplate.text(), around) : id;
        items.add(fields(template, around, source, own, ""));
    }

    /** The mapping that a template stands for. */
    Draft.Fields fields(ContentNode template, Names around, Sources source, String id, String path) {
        Map<String, Draft> entries = new LinkedHashMap<>();
        template.entries().forEach((key, node) -> {
            if (!DIRECTIVES.contains(key)) {
                Draft draft = values.draft(node, around, source, id, path.isEmpty() ? key : path + "/" + key);
                if (draft != null) {
                    entries.put(key, draft);
                }
            }
        });
        return new Draft.Fields(entries);
    }

    /** Calls the action once for each item that a template's directives ask for, with the names and sources of that item. */
    private void repeat(ContentNode template, Names around, Sources source, BiConsumer<Names, Sources> action) {
        ContentNode own = template.get("source");
        each(template.get("each"), 0, around, Sources.NONE, (inner, met) -> {
            ContentNode when = template.get("when");
            Sources stated = own.present() ? Sources.of(text(own.text(), inner)) : source;
            Sources sources = met.and(stated);
            if (when.present()) {
                Value decided = expression("=" + when.text()).evaluate(inner);
                if (!decided.truth()) {
                    return;
                }
                sources = sources.and(decided.sources());
            }
            count(template.get("count"), inner, sources, action);
        });
    }

    private void each(ContentNode each, int from, Names around, Sources sources, BiConsumer<Names, Sources> action) {
        List<String> lists = !each.present()
                ? List.of()
                : each.raw() instanceof String text
                        ? List.of(text)
                        : each.elements().stream().map(ContentNode::text).toList();
        if (from == lists.size()) {
            action.accept(around, sources);
            return;
        }
        String name = lists.get(from);
        Content.ElementList list = content.lists().get(name);
        if (list == null) {
            throw new ContentException("there is no list `" + name + "`; use one of "
                    + content.lists().keySet());
        }
        for (ContentNode element : list.items()) {
            repeat(element, around, sources, (inner, met) -> {
                Names variables = inner.inner();
                list.fields().forEach((field, byDefault) -> {
                    ContentNode stated = element.get(field);
                    ContentNode source = element.get("sources").get(field);
                    Sources own = source.present() ? Sources.of(source.text()) : met;
                    ContentNode node = stated.present() ? stated : byDefault;
                    variables.define(name + "." + field, fieldNames -> scalar(node, fieldNames, own));
                });
                each(each, from + 1, variables, sources.and(met), action);
            });
        }
    }

    private void count(ContentNode count, Names around, Sources sources, BiConsumer<Names, Sources> action) {
        if (!count.present()) {
            action.accept(around, sources);
            return;
        }
        Value times = count.raw() instanceof String text ? expression(text).evaluate(around) : Value.of(count.number());
        Sources all = times.sources().and(sources);
        for (int n = 1; n <= times.number(); n++) {
            action.accept(around.numbered(n), all);
        }
    }

    private Value scalar(ContentNode node, Names around, Sources source) {
        Object raw = node.scalar();
        Value value = raw instanceof String text ? expression(text).evaluate(around) : Value.of(raw);
        return new Value(value.raw(), value.sources().orElse(source));
    }

    String text(String template, Names around) {
        return expression(template).evaluate(around).text();
    }

    /** Parsed once: a few hundred expressions serve fifty thousand assets. */
    Expression expression(String text) {
        return expressions.computeIfAbsent(text, Expression::of);
    }
}

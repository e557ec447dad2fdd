package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.Problem;
import eu.salvus.mal.Problems;
import eu.salvus.mal.language.Syntax.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks what was read as a whole and makes a language of it. */
final class Analyzer {
    private final Syntax syntax;
    private final Place source;
    private final Problems problems;

    private Analyzer(Syntax syntax, Place source, Problems problems) {
        this.syntax = syntax;
        this.source = source;
        this.problems = problems;
    }

    static Language analyze(Syntax syntax, Place source, Problems problems) {
        return new Analyzer(syntax, source, problems).language();
    }

    private Language language() {
        Map<String, String> defines = defines();
        TimeUnit unit = timeUnit(defines);
        Types types = new Types(syntax.assets, problems);
        syntax.categories.forEach(category -> Metas.read(category.meta(), problems));
        StepTable steps = types.stepTable();
        List<Association> associations = new Associations(types, steps, problems).read(syntax.associations);
        checkVariables(types);
        Variables variables = new Variables(types.all(), problems);
        ExpressionChecker expressions = new ExpressionChecker(types.byName(), steps, variables, problems);
        variables.finish(types.all(), expressions);
        StepResolver resolver = new StepResolver(expressions, new TimeAnalyzer(unit, problems), problems);
        types.parentsFirst().forEach(resolver::resolve);
        problems.throwIfAny();
        return new Language(syntax, defines, types.all(), associations, unit, warnings(types));
    }

    private Map<String, String> defines() {
        Map<String, String> defines = new LinkedHashMap<>();
        for (Syntax.Define define : syntax.defines) {
            String key = define.key().text();
            boolean repeatable = key.equals("id") || key.equals("version");
            if (defines.put(key, define.value()) != null && !repeatable) {
                problems.add(define.key().place(), "'#" + key + "' is defined twice", "keep one of them");
            }
            if (key.equals("id") && define.value().isEmpty()) {
                problems.add(define.key().place(), "'#id' is empty", "write for instance #id: \"org.example.myLang\"");
            }
            if (key.equals("version") && !define.value().matches("\\d+\\.\\d+\\.\\d+")) {
                problems.add(
                        define.key().place(),
                        "'#version' is \"" + define.value() + "\"",
                        "write three numbers, for instance #version: \"1.0.0\"");
            }
        }
        for (String key : List.of("id", "version")) {
            if (!defines.containsKey(key)) {
                String example = key.equals("id") ? "org.example.myLang" : "1.0.0";
                problems.add(
                        source, "the language does not define '#" + key + "'", "add #" + key + ": \"" + example + "\"");
            }
        }
        return defines;
    }

    private TimeUnit timeUnit(Map<String, String> defines) {
        String word = defines.getOrDefault("timeUnit", TimeUnit.DAYS.word());
        for (TimeUnit unit : TimeUnit.values()) {
            if (unit.word().equals(word)) {
                return unit;
            }
        }
        for (Syntax.Define define : syntax.defines) {
            if (define.key().text().equals("timeUnit")) {
                problems.add(define.key().place(), "'#timeUnit' is \"" + word + "\"", "write \"hours\" or \"days\"");
            }
        }
        return TimeUnit.DAYS;
    }

    private void checkVariables(Types types) {
        for (AssetType type : types.all()) {
            Map<String, Name> seen = new LinkedHashMap<>();
            for (Syntax.Variable variable : type.syntax().variables()) {
                Name first = seen.putIfAbsent(variable.name().text(), variable.name());
                if (first != null) {
                    problems.add(
                            variable.name().place(),
                            "the variable '" + first.text() + "' is already defined at " + first.place(),
                            "remove one of them");
                }
            }
        }
    }

    private List<Problem> warnings(Types types) {
        List<Problem> warnings = new ArrayList<>();
        for (AssetType type : types.all()) {
            boolean extended = types.all().stream()
                    .anyMatch(other -> other.parent().filter(type::equals).isPresent());
            if (type.isAbstract() && !extended) {
                warnings.add(new Problem(
                        type.place(), "the abstract asset '" + type + "' is never extended", "extend it or remove it"));
            }
        }
        return warnings;
    }
}

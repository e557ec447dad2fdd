package eu.salvus.mal.language;

import eu.salvus.mal.Problems;
import eu.salvus.mal.language.ExpressionChecker.Typed;
import eu.salvus.mal.language.Syntax.DetectorSyntax;
import eu.salvus.mal.language.Syntax.Expression;
import eu.salvus.mal.language.Syntax.Links;
import eu.salvus.mal.language.Syntax.Name;
import eu.salvus.mal.time.StepTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the steps of a type on top of those of its parent. What a step leaves out it inherits; with {@code ->} it
 * replaces what its parent's step reaches, and with it tags, texts and detectors; otherwise it adds to them.
 */
final class StepResolver {
    private final ExpressionChecker expressions;
    private final TimeAnalyzer times;
    private final Problems problems;

    StepResolver(ExpressionChecker expressions, TimeAnalyzer times, Problems problems) {
        this.expressions = expressions;
        this.times = times;
        this.problems = problems;
    }

    void resolve(AssetType type) {
        type.parent().ifPresent(parent -> parent.steps().forEach(type::add));
        Set<String> seen = new HashSet<>();
        for (Syntax.Step step : type.syntax().steps()) {
            if (seen.add(step.name().text())) {
                AttackStep inherited = type.step(step.name().text()).orElse(null);
                type.add(step(type, step, inherited));
            }
        }
    }

    private AttackStep step(AssetType type, Syntax.Step step, @Nullable AttackStep inherited) {
        checkShape(type, step, inherited);
        Links links = step.reaches();
        boolean replaces = inherited == null || links != null && !links.append();
        AttackStep base = replaces ? null : inherited;
        StepTime time = time(step, inherited);
        double enabled = inherited == null ? 0 : inherited.enabled();
        if (step.kind() == StepKind.DEFENCE && step.time() != null) {
            enabled = times.defence(step.time(), type + "." + step.name().text());
        }
        return new AttackStep(
                step.name().text(),
                type.name(),
                step.name().place(),
                step.kind(),
                isEffect(step, inherited, time),
                tags(step, base),
                impacts(step, inherited),
                time,
                enabled,
                info(step, base),
                detectors(type, step, base),
                requires(type, step, inherited),
                reaches(type, links, inherited));
    }

    private StepTime time(Syntax.Step step, @Nullable AttackStep inherited) {
        if (!step.kind().isAttack()) {
            return StepTime.INSTANT;
        }
        if (step.time() != null) {
            return times.step(step.time());
        }
        return inherited == null ? StepTime.INSTANT : inherited.time();
    }

    private static boolean isEffect(Syntax.Step step, @Nullable AttackStep inherited, StepTime time) {
        if (step.effect() != null) {
            return step.effect();
        }
        return inherited != null && step.time() == null
                ? inherited.effect()
                : !step.kind().isAttack() || time.isInstant();
    }

    private void checkShape(AssetType type, Syntax.Step step, @Nullable AttackStep inherited) {
        String title = type + "." + step.name().text();
        if (inherited != null && inherited.kind() != step.kind()) {
            problems.add(
                    step.name().place(),
                    "the step " + title + " is '" + step.kind().sign() + "' but overrides one that is '"
                            + inherited.kind().sign() + "' at " + inherited.place(),
                    "keep the kind '" + inherited.kind().sign() + "' or choose another name");
        }
        if (inherited == null && step.reaches() != null && step.reaches().append()) {
            problems.add(
                    step.reaches().place(),
                    "the step " + title + " appends with '+>' but inherits nothing to append to",
                    "write '->'");
        }
        boolean existence = step.kind() == StepKind.EXISTS || step.kind() == StepKind.NOT_EXISTS;
        if (existence && step.requires() == null && inherited == null) {
            problems.add(
                    step.name().place(),
                    "the step " + title + " does not say what must exist",
                    "add '<-' and an expression that leads to assets");
        }
        if (!existence && step.requires() != null) {
            problems.add(step.requires().place(), "only E and !E steps can require something", "remove '<-' or use E");
        }
        if (existence && step.time() != null) {
            problems.add(step.time().place(), "an existence step has no time", "remove it");
        }
        if (!step.kind().isAttack()
                && step.impacts() != null
                && !step.impacts().letters().isEmpty()) {
            problems.add(
                    step.impacts().letters().getFirst().place(),
                    "only attack steps (| and &) can carry C, I or A",
                    "mark the step that follows from it");
        }
        if (!step.kind().isAttack() && Boolean.FALSE.equals(step.effect())) {
            problems.add(step.name().place(), "only attack steps (| and &) can be actions", "remove 'action'");
        }
    }

    private static Set<String> tags(Syntax.Step step, @Nullable AttackStep base) {
        Set<String> tags = new LinkedHashSet<>();
        if (base != null) {
            tags.addAll(base.tags());
        }
        step.tags().forEach(tag -> tags.add(tag.text()));
        return Collections.unmodifiableSet(tags);
    }

    private static int impacts(Syntax.Step step, @Nullable AttackStep inherited) {
        if (step.impacts() == null) {
            return inherited == null ? 0 : inherited.impacts();
        }
        int mask = 0;
        for (Name letter : step.impacts().letters()) {
            int position = "CIA".indexOf(letter.text());
            mask |= position < 0 ? 0 : 1 << position;
        }
        return mask;
    }

    private Map<String, String> info(Syntax.Step step, @Nullable AttackStep base) {
        Map<String, String> info = new LinkedHashMap<>();
        if (base != null) {
            info.putAll(base.info());
        }
        info.putAll(Metas.read(step.meta(), problems));
        return Collections.unmodifiableMap(info);
    }

    private List<Navigation> requires(AssetType type, Syntax.Step step, @Nullable AttackStep inherited) {
        if (step.requires() == null) {
            return inherited == null ? List.of() : inherited.requires();
        }
        List<Navigation> requires = new ArrayList<>();
        for (Expression expression : step.requires().expressions()) {
            Typed typed = expressions.assets(type, expression);
            if (typed != null) {
                requires.add(typed.navigation());
            }
        }
        return List.copyOf(requires);
    }

    private List<Reach> reaches(AssetType type, @Nullable Links links, @Nullable AttackStep inherited) {
        List<Reach> reaches = new ArrayList<>();
        if (inherited != null && (links == null || links.append())) {
            reaches.addAll(inherited.reaches());
        }
        if (links != null) {
            for (Expression expression : links.expressions()) {
                Reach reach = expressions.reach(type, expression);
                if (reach != null) {
                    reaches.add(reach);
                }
            }
        }
        return List.copyOf(reaches);
    }

    private List<Detector> detectors(AssetType type, Syntax.Step step, @Nullable AttackStep base) {
        Map<String, Detector> detectors = new LinkedHashMap<>();
        if (base != null) {
            base.detectors().forEach(detector -> detectors.put(detector.name(), detector));
        }
        Set<String> own = new HashSet<>();
        for (DetectorSyntax syntax : step.detectors()) {
            Detector detector = detector(type, syntax);
            if (!own.add(detector.name())) {
                problems.add(
                        syntax.place(),
                        "the detector '" + detector.name() + "' stands twice on this step",
                        "give each detector its own name");
            }
            detectors.put(detector.name(), detector);
        }
        return List.copyOf(detectors.values());
    }

    private Detector detector(AssetType type, DetectorSyntax syntax) {
        List<Detector.Context> context = new ArrayList<>();
        for (Syntax.ContextSyntax item : syntax.context()) {
            expressions.context(type, item.expression());
            context.add(new Detector.Context(
                    item.label() == null ? "" : item.label().text(), ExpressionText.of(item.expression())));
        }
        return new Detector(
                syntax.name() == null ? "" : syntax.name().text(),
                List.copyOf(context),
                syntax.type() == null ? null : syntax.type().text(),
                syntax.rate() == null ? 1 : times.rate(syntax.rate()),
                syntax.falseRate() == null ? 0 : times.rate(syntax.falseRate()));
    }
}

package eu.salvus.warning.version;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.VersionStatement.Exactly;
import eu.salvus.warning.VersionStatement.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways of writing that join versions, times ways of writing one version, times places in a text. Versions are counted from 1 to 9, so that
 * which are meant is known without reading: the ends are the third and the sixth.
 */
class VersionWordsTest {
    private static final int LOW = 3;
    private static final int HIGH = 6;
    private static final int LAST = 9;
    private static final long SEED = 20_261_122;
    private static final int PAIRS = 100;
    private static final Map<String, DeviceVersion> VERSIONS = new HashMap<>();

    /** How one version is written: its number stands for #, its letter for @. */
    private static final List<String> SHAPES = List.of(
            "#",
            "#.0",
            "1.#",
            "1.0.#",
            "v#.0",
            "V1.#",
            "v #",
            "R#",
            "R#.0",
            "V#",
            "A#",
            "BT0#",
            "B.0#",
            "@",
            "@.0",
            "Rev @",
            "Rev #",
            "r#.1",
            "Version #",
            "Release #",
            "Build #",
            "#.x",
            "1.#.x",
            "1.#.*",
            "#.X",
            "1.0 SP#",
            "1.0 SP #",
            "SP#",
            "1.0 HF#",
            "1.0-rc#",
            "1.0 Update #",
            "Update #",
            "1.0 Patch #",
            "1.0 Build #",
            "1.0 R#",
            "1.0p#",
            "1.0@",
            "1.#b",
            "2018 R#",
            "201#",
            "201#-1",
            "2018-0#",
            "1.0.#-alpha",
            "12.2(#)",
            "12.2(5#)SE2",
            "12.2(55)SE#",
            "#.0.1.2",
            "01U#",
            "6.3L#",
            "1.8.0_20#",
            "5.1.1-7549934#");

    /** Between both ends, the ends among them. */
    private static final List<String> BETWEEN = List.of(
            "{a} to {b}",
            "{a} through {b}",
            "{a} thru {b}",
            "{a} thru. {b}",
            "{a} up to {b}",
            "{a} and up to {b}",
            "{a} until {b}",
            "{a} till {b}",
            "{a} til {b}",
            "{a}-{b}",
            "{a} - {b}",
            "{a}- {b}",
            "{a} -{b}",
            "{a}–{b}",
            "{a} – {b}",
            "{a}—{b}",
            "{a}‑{b}",
            "{a}−{b}",
            "{a}..{b}",
            "{a}...{b}",
            "{a}…{b}",
            "{a}~{b}",
            "{a} ~ {b}",
            "{a}:{b}",
            "{a}->{b}",
            "{a} → {b}",
            "[{a}, {b}]",
            "[{a};{b}]",
            "{a} bis {b}",
            "ab {a} bis {b}",
            "{a} à {b}",
            "{a} a {b}",
            "de {a} à {b}",
            "de la {a} a la {b}",
            "{a} al {b}",
            "{a} t/m {b}",
            "{a} tot {b}",
            "{a} do {b}",
            "{a} til og med {b}",
            "{a} по {b}",
            "{a} 至 {b}",
            "{a} from {b}",
            "from {a} to {b}",
            "from {a} up {b}",
            "from {a} through {b}",
            "between {a} and {b}",
            "starting with {a} to {b}",
            "{a} with HF1 through {b} with HF3",
            "{a} (with x) to {b}",
            "{a} (all builds) - {b}",
            "{a} for Windows to {b} for Windows",
            "{a} on Linux - {b} on Linux",
            "{a} inclusive to {b} inclusive",
            "{a} (including) {b}",
            "{a} and later to {b}",
            "{a} or newer up to {b}",
            "{a} and higher but not after {b}",
            ">= {a} to {b}",
            ">= {a} - {b}",
            ">={a}..{b}",
            ">= {a} and up to {b}",
            "{a} <= {b}",
            "{a} <= x <= {b}",
            "{a} =< v =< {b}",
            "{a} | to {b}",
            "{a}, to {b}",
            "{a}; through {b}",
            "{a} |-{b}",
            "{a}|bis {b}");

    /** Only the two ends. */
    private static final List<String> BOTH = List.of(
            "{a} and {b}",
            "{a} or {b}",
            "{a} & {b}",
            "{a} + {b}",
            "{a}, {b}",
            "{a},{b}",
            "{a}; {b}",
            "{a};{b}",
            "{a} / {b}",
            "{a}/{b}",
            "{a} | {b}",
            "{a}|{b}",
            "{a} || {b}",
            "{a} {b}",
            "{a}  {b}",
            "{a}_{b}",
            "{a} . {b}",
            "({a}) ({b})",
            "{a} ({b})",
            "{a}({b})",
            "{a} (and {b})",
            "{a} (or {b})",
            "{a} (also {b})",
            "{a} [{b}]",
            "{a} und {b}",
            "{a} u {b}",
            "{a} u. {b}",
            "{a} oder {b}",
            "{a} o {b}",
            "{a} et {b}",
            "{a} ou {b}",
            "{a} y {b}",
            "{a} e {b}",
            "{a} i {b}",
            "{a} og {b}",
            "{a} och {b}",
            "{a} en {b}",
            "{a} ja {b}",
            "{a} és {b}",
            "{a} και {b}",
            "{a} и {b}",
            "{a} vs {b}",
            "{a} via {b}",
            "{a} by {b}",
            "{a} then {b}",
            "{a} but also {b}",
            "{a} the {b}",
            "{a} and only {b}",
            "{a} as well as {b}",
            "{a} plus {b}",
            "{a} with {b}",
            "{a} with X and with Y and {b}",
            "{a} on Windows and {b} on Linux",
            "{a} (Windows) and {b} (Linux)",
            "{a} (Windows), {b} (Linux)",
            "{a} for Windows, {b}",
            "{a} if on, {b}",
            "both {a} and {b}",
            "either {a} or {b}",
            "{a}, {b} etc",
            "= {a} or {b}",
            "= {a}, {b}",
            "={a} ={b}",
            "{a}\0{b}",
            "{a}\u200b{b}",
            "{a}\u00ad{b}",
            "{a}\n{b}",
            "{a}\t{b}",
            "{a}\u2028{b}");

    /** The lower end and all beyond it. */
    private static final List<String> UP = List.of(
            "{a} and up",
            "{a} or up",
            "{a} & up",
            "{a} up",
            "{a} and above",
            "{a} or above",
            "{a} and later",
            "{a} or later",
            "{a} and any later",
            "{a} and newer",
            "{a} and new",
            "{a} or newer versions",
            "{a} and on",
            "{a} on",
            "{a} onward",
            "{a} onwards",
            "{a} and after",
            "{a} etc",
            "{a} etc.",
            "{a} et al",
            "{a} ff",
            "{a} ff.",
            "{a} f",
            "{a}+",
            "{a} +",
            "{a}++",
            "{a} plus",
            "{a}...",
            "{a}…",
            "{a}-",
            "{a} -",
            "{a}–",
            "{a} ->",
            "{a} ↑",
            "{a} >",
            "{a} (and later)",
            "{a} (or later)",
            "{a} (and up)",
            "{a} (and newer)",
            "{a} (+)",
            "{a} [and later]",
            "{a} with updates and later",
            "{a} on Windows and later",
            "{a}, later",
            "{a}, and later",
            "{a}; later",
            "from {a}",
            "since {a}",
            "starting from {a}",
            "as of {a}",
            "at least {a}",
            "min {a}",
            "not before {a}",
            "not below {a}",
            "not < {a}",
            "!< {a}",
            "ab {a}",
            "{a} und neu",
            "{a} und neuer",
            "{a} oder neuer",
            "{a} und höher",
            "à partir de {a}",
            "{a} et plus",
            "{a} et ultérieures",
            "{a} y posteriores",
            "{a} o superior",
            "{a} e seg",
            ">= {a}",
            "≥ {a}",
            "=> {a}",
            "> = {a}",
            "&gt;= {a}",
            ">={a} and later",
            ">= {a} | and later");

    /** The upper end and all before it. */
    private static final List<String> DOWN = List.of(
            "{b} and earlier",
            "{b} or earlier",
            "{b} and prior",
            "{b} and before",
            "{b} and below",
            "{b} and lower",
            "{b} and older",
            "{b} or old",
            "{b} and old",
            "{b} and all",
            "{b} and under",
            "{b} and down",
            "{b} down",
            "{b} ↓",
            "{b} (and earlier)",
            "{b} (and prior)",
            "{b} (or earlier)",
            "{b} (and all older versions)",
            "{b} (inclusive)",
            "{b} (included)",
            "{b} inclusive",
            "{b} incl",
            "{b} (all before)",
            "{b} (max)",
            "{b} with all before",
            "{b} for Windows and prior",
            "{b}, earlier",
            "{b}, and earlier",
            "up to {b}",
            "up to and including {b}",
            "until {b}",
            "til {b}",
            "through {b}",
            "to {b}",
            "bis {b}",
            "bis zu {b}",
            "vor und mit {b}",
            "{b} und alt",
            "{b} und älter",
            "{b} oder früher",
            "jusqu'à {b}",
            "{b} et ant",
            "{b} et antérieures",
            "hasta {b}",
            "{b} y ant",
            "fino a {b}",
            "do {b}",
            "at most {b}",
            "max {b}",
            "no later than {b}",
            "not after {b}",
            "not above {b}",
            "not > {b}",
            "!> {b}",
            "<= {b}",
            "≤ {b}",
            "=< {b}",
            "< = {b}",
            "&lt;= {b}",
            "<= {b} or earlier",
            "<= {b} (and earlier)",
            "≦ {b}",
            "⩽ {b}",
            "-{b}",
            "–{b}",
            "..{b}",
            "...{b}");

    /** Between the version of one thing and that of another. */
    private static final List<String> PARTINGS = List.of(
            " SW ",
            " sw",
            " S/W ",
            "SW",
            ".SW.",
            "-SW",
            "-SW-",
            "(SW ",
            " (SW",
            " FW ",
            " fw",
            "_FW_",
            " Fw.",
            " HW ",
            " OS ",
            " App ",
            " DB ",
            " Software ",
            " SW: ",
            " v",
            " V",
            "v",
            " Ver ",
            " Ver. ",
            " version ",
            " Rev. v",
            " ",
            "/",
            " / ",
            ", ",
            ",",
            "|",
            " - ",
            "-",
            "–",
            " (",
            "(",
            " [",
            "[",
            ":",
            ";",
            "_",
            "@",
            "&",
            "+",
            " on ",
            " with ",
            " = ",
            " a ",
            " e ",
            " or ",
            " und ");

    /** Where the text may stand. */
    private static final List<String> PLACES = List.of(
            "{}",
            "Versions {}",
            "versions: {}",
            "All versions {}",
            "Version {} (end of life)",
            "vers:all/{}",
            "vers:generic/{}",
            "{} | {}",
            "< 0.1 | {}",
            "{} | 100.0",
            "firmware {}",
            "{} only",
            "  {}  ");

    @Test
    void no_version_that_is_meant_is_outside_however_versions_are_joined() {
        List<String> wrong = new ArrayList<>();
        for (String shape : SHAPES) {
            BETWEEN.forEach(join -> wrong(join, shape, n -> n >= LOW && n <= HIGH, wrong));
            BOTH.forEach(join -> wrong(join, shape, n -> n == LOW || n == HIGH, wrong));
            UP.forEach(join -> wrong(join, shape, n -> n >= LOW, wrong));
            DOWN.forEach(join -> wrong(join, shape, n -> n <= HIGH, wrong));
        }

        assertThat(wrong).isEmpty();
    }

    /** What an advisory calls fixed may not hold a version that it does not mean either. */
    @Test
    void no_version_that_is_surely_not_meant_is_inside() {
        List<String> wrong = new ArrayList<>();
        for (String shape : SHAPES) {
            for (String join : BETWEEN) {
                for (int n : List.of(1, LOW - 1, HIGH + 1, LAST)) {
                    String text = joined(join, shape);
                    if (VersionRange.parse(text).judge(written(shape, n)).answer() == Answer.INSIDE) {
                        wrong.add(text + ": " + written(shape, n));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Inventories write two versions in one field: any of them, or of those between, may be the one that counts. */
    @Test
    void an_asset_that_says_several_versions_is_decided_by_none_of_them() {
        List<String> wrong = new ArrayList<>();
        for (String shape : SHAPES) {
            for (List<String> joins : List.of(BETWEEN, BOTH, UP, DOWN)) {
                for (String join : joins) {
                    String version = joined(join, shape);
                    for (String range : List.of(">= {a}", "<= {b}", "< {b}", "> {a}", "{a}", "{b}")) {
                        String asked = joined(range, shape);
                        if (VersionRange.parse(asked).judge(version).answer() == Answer.OUTSIDE) {
                            wrong.add("asset " + version + " against " + asked);
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** The two ends need not be written alike; whatever lies between, both are meant. */
    @Test
    void ends_written_in_two_ways_are_never_outside() {
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        for (List<String> joins : List.of(BETWEEN, BOTH)) {
            for (String join : joins) {
                for (int i = 0; i < PAIRS; i++) {
                    String low = written(SHAPES.get(random.nextInt(SHAPES.size())), 1 + random.nextInt(LAST));
                    String high = written(SHAPES.get(random.nextInt(SHAPES.size())), 1 + random.nextInt(LAST));
                    String text = join.replace("{a}", low).replace("{b}", high);
                    VersionRange range = VersionRange.parse(text);
                    for (String end : List.of(low, high)) {
                        if (range.judge(end).answer() == Answer.OUTSIDE
                                || VersionRange.parse(">= " + end).judge(text).answer() == Answer.OUTSIDE
                                || VersionRange.parse("<= " + end).judge(text).answer() == Answer.OUTSIDE) {
                            wrong.add(text + ": " + end);
                        }
                    }
                }
            }
        }

        assertThat(wrong).as("seed %d", SEED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0 1.9", "3 1"})
    void hardware_and_software_in_one_field_are_decided_by_neither(String numbers) {
        List<String> wrong = new ArrayList<>();
        for (String parting : PARTINGS) {
            for (String lead :
                    List.of("", "HW ", "hw", "Rev ", "rev ", "Rev. ", "Hardware ", "A", "v", "Model ", "R")) {
                for (String end : List.of("", ")")) {
                    String version = lead + numbers.replace(" ", parting) + end;
                    if (VersionRange.parse("< 2.0").judge(version).answer() == Answer.OUTSIDE
                            || VersionRange.parse(">= 3.0").judge(version).answer() == Answer.INSIDE) {
                        wrong.add(version);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** All of this must stay readable, or the tests above could be passed by knowing nothing. */
    @Test
    void plainly_written_versions_are_told_apart() {
        List<String> open = new ArrayList<>();
        for (String shape : SHAPES) {
            String exactly = written(shape, LOW);
            String other = written(shape, HIGH);
            boolean told = VersionRange.parse(exactly).judge(exactly).answer() == Answer.INSIDE
                    && VersionRange.parse("<= " + exactly).judge(other).answer() == Answer.OUTSIDE
                    && VersionRange.parse(exactly).judge(other).answer() == Answer.OUTSIDE;
            if (!told && !shape.endsWith("*")) {
                open.add(shape);
            }
        }

        assertThat(open).isEmpty();
    }

    private static void wrong(String join, String shape, IntPredicate meant, List<String> wrong) {
        String text = joined(join, shape);
        wrong("said to be one version: " + text, VersionRange.of(new Exactly(text)), shape, meant, wrong);
        for (String place : PLACES) {
            String whole = place.replace("{}", text);
            wrong(whole, VersionRange.of(new Range(whole)), shape, meant, wrong);
        }
    }

    private static void wrong(String text, VersionRange range, String shape, IntPredicate meant, List<String> wrong) {
        IntStream.rangeClosed(1, LAST)
                .filter(meant)
                .mapToObj(number -> written(shape, number))
                .filter(version -> range.judge(VERSIONS.computeIfAbsent(version, DeviceVersion::parse), null)
                                .answer()
                        == Answer.OUTSIDE)
                .forEach(version -> wrong.add(text + ": " + version));
    }

    private static String joined(String join, String shape) {
        return join.replace("{a}", written(shape, LOW)).replace("{b}", written(shape, HIGH));
    }

    private static String written(String shape, int number) {
        return shape.replace("#", Integer.toString(number)).replace('@', (char) ('A' + number));
    }
}

package eu.salvus.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import eu.salvus.cli.badexample.BadExamples;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of docs/architecture.md that a machine can hold us to. */
class ArchitectureTest {

    private static final JavaClasses SALVUS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.salvus");

    private static final String[] LIBRARIES = {
        "eu.salvus.twin..",
        "eu.salvus.mal..",
        "eu.salvus.simulation..",
        "eu.salvus.report..",
        "eu.salvus.inventory..",
        "eu.salvus.warning.."
    };

    private static final Set<Class<?>> DATES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class);

    /** Functions whose last bit may differ between machines, unless they come from StrictMath. */
    private static final Set<String> INEXACT = Set.of(
            "log", "log10", "log1p", "exp", "expm1", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static final ArchRule TWIN_STANDS_ALONE = only("eu.salvus.twin..");
    private static final ArchRule MAL_STANDS_ALONE = only("eu.salvus.mal..");
    private static final ArchRule SIMULATION_USES_TWIN_AND_MAL =
            only("eu.salvus.simulation..", "eu.salvus.twin..", "eu.salvus.mal..");
    private static final ArchRule REPORT_USES_TWIN_AND_SIMULATION =
            only("eu.salvus.report..", "eu.salvus.twin..", "eu.salvus.simulation..");
    private static final ArchRule INVENTORY_USES_TWIN = only("eu.salvus.inventory..", "eu.salvus.twin..");
    private static final ArchRule WARNING_USES_TWIN = only("eu.salvus.warning..", "eu.salvus.twin..");

    private static final ArchRule CHOICE_KNOWS_NO_HOSPITAL =
            only("eu.salvus.simulation.choice..", "eu.salvus.simulation.ensemble..");

    private static final ArchRule LIBRARIES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.slf4j..",
                    "java.util.logging..",
                    "org.apache.logging..",
                    "org.apache.commons.logging..",
                    "picocli..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library neither prints nor logs, and knows no framework")
            .allowEmptyShould(true);

    private static final ArchRule LIBRARIES_READ_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .should()
            .callCodeUnitWhere(describe("reads a clock or draws without a seed", ArchitectureTest::unrepeatable))
            .because("dates and seeds come in, so that a result is the same again")
            .allowEmptyShould(true);

    private static final ArchRule SAMPLING_IS_EXACT = noClasses()
            .that()
            .resideInAnyPackage(
                    "eu.salvus.mal..", "eu.salvus.twin..", "eu.salvus.simulation..", "eu.salvus.cli.badexample..")
            .should()
            .callCodeUnitWhere(describe(
                    "calls an inexact function of Math",
                    call -> call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName())))
            .because("StrictMath gives the same bits on every machine")
            .allowEmptyShould(true);

    private static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Manager|Impl|Helper|Base)(\\$.*)?")
            .allowEmptyShould(true);

    @TestFactory
    Stream<DynamicTest> the_house_rules() {
        return Map.ofEntries(
                        Map.entry("twin stands alone", TWIN_STANDS_ALONE),
                        Map.entry("mal stands alone", MAL_STANDS_ALONE),
                        Map.entry("simulation uses twin and mal only", SIMULATION_USES_TWIN_AND_MAL),
                        Map.entry("report uses twin and simulation only", REPORT_USES_TWIN_AND_SIMULATION),
                        Map.entry("inventory uses twin only", INVENTORY_USES_TWIN),
                        Map.entry("warning uses twin only", WARNING_USES_TWIN),
                        Map.entry("choice knows no hospital", CHOICE_KNOWS_NO_HOSPITAL),
                        Map.entry("libraries are plain Java", LIBRARIES_ARE_PLAIN_JAVA),
                        Map.entry("libraries read no clock and no chance", LIBRARIES_READ_NO_CLOCK_AND_NO_CHANCE),
                        Map.entry("sampling is exact", SAMPLING_IS_EXACT),
                        Map.entry("names say something", NAMES_SAY_SOMETHING))
                .entrySet()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(SALVUS)));
    }

    @TestFactory
    Stream<DynamicTest> no_module_has_packages_that_need_each_other_in_a_circle() {
        return Stream.of("twin", "mal", "simulation", "report", "inventory", "warning", "cli")
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> slices().matching("eu.salvus." + module + ".(**)")
                                .should()
                                .beFreeOfCycles()
                                .allowEmptyShould(true)
                                .check(SALVUS)));
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(SALVUS.getDefaultPackage().getPackage("eu.salvus").getSubpackagesInTree())
                .filteredOn(found -> !found.getClasses().isEmpty())
                .isNotEmpty()
                .allMatch(found -> found.isAnnotatedWith(NullMarked.class), "@NullMarked");
    }

    @Test
    void the_rules_catch_what_they_forbid() {
        JavaClasses bad = new ClassFileImporter().importPackagesOf(BadExamples.class);
        for (ArchRule rule : new ArchRule[] {SAMPLING_IS_EXACT, NAMES_SAY_SOMETHING}) {
            assertThatExceptionOfType(AssertionError.class)
                    .as(rule.getDescription())
                    .isThrownBy(() -> rule.check(bad));
        }
        assertThat(bad.get(BadExamples.class).getCodeUnitCallsFromSelf().stream()
                        .filter(ArchitectureTest::unrepeatable)
                        .map(JavaCall::getName))
                .containsExactlyInAnyOrder(
                        "now", "currentTimeMillis", "random", "<init>", "randomUUID", "sleep", "current", "shuffle");
    }

    private static ArchRule only(String module, String... others) {
        return classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(describe(
                        "are not of another module of Salvus",
                        (JavaClass used) -> !used.getPackageName().startsWith("eu.salvus")
                                || Stream.concat(Stream.of(module), Stream.of(others))
                                        .anyMatch(allowed -> used.getPackageName()
                                                .concat(".")
                                                .startsWith(allowed.replace("..", ".")))))
                .allowEmptyShould(true);
    }

    private static boolean unrepeatable(JavaCall<?> call) {
        String name = call.getName();
        var owner = call.getTargetOwner();
        boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
        if (owner.isEquivalentTo(Random.class)) {
            return name.equals("<init>") && bare;
        }
        return DATES.stream().anyMatch(owner::isEquivalentTo) && name.equals("now")
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(name)
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isEquivalentTo(Thread.class) && name.equals("sleep")
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || owner.isEquivalentTo(Collections.class)
                        && name.equals("shuffle")
                        && call.getTarget().getRawParameterTypes().size() == 1;
    }

    private static <T> DescribedPredicate<T> describe(String what, Predicate<? super T> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }
}

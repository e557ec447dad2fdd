package eu.salvus.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import eu.salvus.server.identity.Open;
import eu.salvus.server.identity.Requires;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "eu.salvus.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaMethod> ENDPOINTS =
            DescribedPredicate.describe("are endpoints", method -> method.isMetaAnnotatedWith(RequestMapping.class));

    @ArchTest
    static final ArchRule every_endpoint_names_its_permission_or_says_why_it_needs_none = methods()
            .that(ENDPOINTS)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(Open.class);

    @ArchTest
    static final ArchRule calls_go_down_the_list_of_packages_only = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy("eu.salvus.server.web..")
            .layer("telling")
            .definedBy("eu.salvus.server.telling..")
            .layer("sighting")
            .definedBy("eu.salvus.server.sighting..")
            .layer("publication")
            .definedBy("eu.salvus.server.publication..")
            .layer("subscription")
            .definedBy("eu.salvus.server.subscription..")
            .layer("support")
            .definedBy("eu.salvus.server.support..")
            .layer("delivery")
            .definedBy("eu.salvus.server.delivery..")
            .layer("source")
            .definedBy("eu.salvus.server.source..")
            .layer("prevention")
            .definedBy("eu.salvus.server.prevention..")
            .layer("warning")
            .definedBy("eu.salvus.server.warning..")
            .layer("simulation")
            .definedBy("eu.salvus.server.simulation..")
            .layer("work")
            .definedBy("eu.salvus.server.work..")
            .layer("twin")
            .definedBy("eu.salvus.server.twin..")
            .layer("foundation")
            .definedBy("eu.salvus.server.identity..", "eu.salvus.server.audit..", "eu.salvus.server.notification..")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("telling")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sighting")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("subscription")
            .mayOnlyBeAccessedByLayers("delivery", "telling")
            .whereLayer("publication")
            .mayOnlyBeAccessedByLayers("telling", "sighting", "subscription", "web")
            .whereLayer("support")
            .mayOnlyBeAccessedByLayers("telling", "sighting", "subscription", "publication", "web")
            .whereLayer("delivery")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("delivery", "publication", "web")
            .whereLayer("warning")
            .mayOnlyBeAccessedByLayers("source", "telling", "subscription", "delivery", "support", "publication", "web")
            .whereLayer("prevention")
            .mayOnlyBeAccessedByLayers("subscription", "support", "publication", "web")
            .whereLayer("simulation")
            .mayOnlyBeAccessedByLayers("prevention", "warning", "support", "publication", "web")
            .whereLayer("work")
            .mayOnlyBeAccessedByLayers("simulation", "prevention", "warning", "support", "publication", "web")
            .whereLayer("twin")
            .mayOnlyBeAccessedByLayers(
                    "telling",
                    "subscription",
                    "simulation",
                    "prevention",
                    "warning",
                    "source",
                    "support",
                    "publication",
                    "web");

    @ArchTest
    static final ArchRule only_one_package_opens_connections_to_other_machines = noClasses()
            .that()
            .resideOutsideOfPackage("eu.salvus.server.outgoing..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(http\\..*|.*URLConnection|Socket|DatagramSocket)|java\\.nio\\.channels\\.(Asynchronous)?(Socket|Datagram)Channel"
                            + "|javax\\.net\\.(?!ssl\\.SSLException).*|org\\.springframework\\.(web\\.client|http\\.client)\\..*")
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .because("every address that is asked for has to be checked (SSRF)");

    @ArchTest
    static final ArchRule only_one_package_sends_mail = noClasses()
            .that()
            .resideOutsideOfPackage("eu.salvus.server.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
            .because("what leaves the application is neutral, and one package holds it so");

    @ArchTest
    static final ArchRule time_ids_and_chance_come_in = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Salvus.class.getName())
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(Random.class, long.class)
            .allowEmptyShould(true);
}

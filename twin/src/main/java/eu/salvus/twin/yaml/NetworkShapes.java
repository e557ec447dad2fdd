package eu.salvus.twin.yaml;

import eu.salvus.twin.Account;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.Flow;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Site;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;

/** How the network, those who use it and what it stores are written. */
final class NetworkShapes {
    private static final WholeForm FACTORS = new WholeForm(1, 3);

    static final Shape<Site> SITE = Shape.<Site>of("a site")
            .required("id", new IdForm(Part.SITE), Site::id)
            .optional("name", TextForm.FREE, Site::name)
            .build(v -> new Site(v.need("id"), v.get("name")));

    static final Shape<Zone> ZONE = Shape.<Zone>of("a zone")
            .required("id", new IdForm(Part.ZONE), Zone::id)
            .optional("name", TextForm.FREE, Zone::name)
            .optional("site", new ReferenceForm(Part.SITE), Zone::site)
            .required("kind", new WordForm<>(Zone.Kind.class), Zone::kind)
            .optional("internet", BooleanForm.BOOLEAN, Zone::internet)
            .optional("networkDetection", BooleanForm.BOOLEAN, Zone::networkDetection)
            .build(v -> new Zone(
                    v.need("id"),
                    v.get("name"),
                    v.get("site"),
                    v.need("kind"),
                    v.get("internet"),
                    v.get("networkDetection")));

    static final Shape<CommonControls> COMMON_CONTROLS = Shape.<CommonControls>of("the controls of the house")
            .optional("tieredAdministration", BooleanForm.BOOLEAN, CommonControls::tieredAdministration)
            .optional("tamperProtection", BooleanForm.BOOLEAN, CommonControls::tamperProtection)
            .optional("mailFilter", new WordForm<>(CommonControls.MailFilter.class), CommonControls::mailFilter)
            .optional("accessReviewed", BooleanForm.BOOLEAN, CommonControls::accessReviewed)
            .build(v -> new CommonControls(
                    v.get("tieredAdministration"),
                    v.get("tamperProtection"),
                    v.get("mailFilter"),
                    v.get("accessReviewed")));

    static final Shape<Flow> FLOW = Shape.<Flow>of("a flow")
            .required("id", new IdForm(Part.FLOW), Flow::id)
            .required("from", new ReferenceForm(Part.ZONE), Flow::from)
            .required("to", new ReferenceForm(Part.ZONE), Flow::to)
            .required("protocols", SetForm.SOME_PROTOCOLS, Flow::protocols)
            .optional("inspected", BooleanForm.BOOLEAN, Flow::inspected)
            .build(v -> new Flow(v.need("id"), v.need("from"), v.need("to"), v.need("protocols"), v.get("inspected")));

    static final Shape<Account> ACCOUNT = Shape.<Account>of("an account")
            .required("id", new IdForm(Part.ACCOUNT), Account::id)
            .optional("name", TextForm.FREE, Account::name)
            .required("tier", new WordForm<>(Account.Tier.class), Account::tier)
            .optional("factors", FACTORS, Account::factors)
            .optional("people", new WholeForm(1, 1_000_000), Account::people, 1)
            .list("administers", new ReferenceForm(Part.ASSET, Part.ZONE), Account::administers)
            .optional("mailbox", BooleanForm.BOOLEAN, Account::mailbox)
            .optional("trained", BooleanForm.BOOLEAN, Account::trained)
            .build(v -> new Account(
                    v.need("id"),
                    v.get("name"),
                    v.need("tier"),
                    v.get("factors"),
                    v.get("people", 1),
                    v.list("administers"),
                    v.get("mailbox"),
                    v.get("trained")));

    static final Shape<Supplier> SUPPLIER = Shape.<Supplier>of("a supplier")
            .required("id", new IdForm(Part.SUPPLIER), Supplier::id)
            .optional("name", TextForm.FREE, Supplier::name)
            .optional("country", TextForm.COUNTRY, Supplier::country)
            .build(v -> new Supplier(v.need("id"), v.get("name"), v.get("country")));

    static final Shape<RemoteAccess> REMOTE_ACCESS = Shape.<RemoteAccess>of("a remote access")
            .required("id", new IdForm(Part.REMOTE_ACCESS), RemoteAccess::id)
            .optional("name", TextForm.FREE, RemoteAccess::name)
            .optional("supplier", new ReferenceForm(Part.SUPPLIER), RemoteAccess::supplier)
            .required("to", ListForm.distinctAndNotEmpty(new ReferenceForm(Part.ASSET, Part.ZONE)), RemoteAccess::to)
            .optional("account", new ReferenceForm(Part.ACCOUNT), RemoteAccess::account)
            .optional("alwaysOn", BooleanForm.BOOLEAN, RemoteAccess::alwaysOn)
            .optional("factors", FACTORS, RemoteAccess::factors)
            .optional("jumpHost", new ReferenceForm(Part.ASSET), RemoteAccess::jumpHost)
            .optional("protocols", SetForm.SOME_PROTOCOLS, RemoteAccess::protocols)
            .build(v -> new RemoteAccess(
                    v.need("id"),
                    v.get("name"),
                    v.get("supplier"),
                    v.need("to"),
                    v.get("account"),
                    v.get("alwaysOn"),
                    v.get("factors"),
                    v.get("jumpHost"),
                    v.get("protocols")));

    static final Shape<UpdateChannel> UPDATE_CHANNEL = Shape.<UpdateChannel>of("an update channel")
            .required("id", new IdForm(Part.UPDATE_CHANNEL), UpdateChannel::id)
            .optional("name", TextForm.FREE, UpdateChannel::name)
            .required("supplier", new ReferenceForm(Part.SUPPLIER), UpdateChannel::supplier)
            .list("assets", new ReferenceForm(Part.ASSET), UpdateChannel::assets)
            .list("profiles", new ReferenceForm(Part.PROFILE), UpdateChannel::profiles)
            .list("roles", TextForm.WORD, UpdateChannel::roles)
            .optional("signed", BooleanForm.BOOLEAN, UpdateChannel::signed)
            .build(v -> new UpdateChannel(
                    v.need("id"),
                    v.get("name"),
                    v.need("supplier"),
                    v.list("assets"),
                    v.list("profiles"),
                    v.list("roles"),
                    v.get("signed")));

    static final Shape<Dataset> DATASET = Shape.<Dataset>of("a dataset")
            .required("id", new IdForm(Part.DATASET), Dataset::id)
            .optional("name", TextForm.FREE, Dataset::name)
            .optional("records", new LongForm(0, 10_000_000_000L), Dataset::records)
            .list("on", new ReferenceForm(Part.ASSET), Dataset::on)
            .optional("supplier", new ReferenceForm(Part.SUPPLIER), Dataset::supplier)
            .optional("country", TextForm.COUNTRY, Dataset::country)
            .list("certifications", TextForm.FREE, Dataset::certifications)
            .optional("factors", FACTORS, Dataset::factors)
            .optional("encrypted", BooleanForm.BOOLEAN, Dataset::encrypted)
            .build(v -> new Dataset(
                    v.need("id"),
                    v.get("name"),
                    v.get("records"),
                    v.list("on"),
                    v.get("supplier"),
                    v.get("country"),
                    v.list("certifications"),
                    v.get("factors"),
                    v.get("encrypted")));

    static final Shape<BackupCopy> BACKUP_COPY = Shape.<BackupCopy>of("a backup copy")
            .required("id", new IdForm(Part.BACKUP_COPY), BackupCopy::id)
            .optional("name", TextForm.FREE, BackupCopy::name)
            .required(
                    "of",
                    ListForm.distinctAndNotEmpty(new ReferenceForm(Part.DATASET, Part.ASSET, Part.DIGITAL_SERVICE)),
                    BackupCopy::of)
            .optional("everyHours", new DecimalForm(0.01, 100_000), BackupCopy::everyHours)
            .optional("on", new ReferenceForm(Part.ASSET), BackupCopy::on)
            .optional("zone", new ReferenceForm(Part.ZONE), BackupCopy::zone)
            .optional("offline", BooleanForm.BOOLEAN, BackupCopy::offline)
            .optional("immutable", BooleanForm.BOOLEAN, BackupCopy::immutable)
            .optional("sizeGigabytes", new DecimalForm(0, 1e9), BackupCopy::sizeGigabytes)
            .optional("restoreGigabytesPerHour", new DecimalForm(0.01, 1e7), BackupCopy::restoreGigabytesPerHour)
            .optional("lastRestoreTest", DateForm.DATE, BackupCopy::lastRestoreTest)
            .build(v -> new BackupCopy(
                    v.need("id"),
                    v.get("name"),
                    v.need("of"),
                    v.get("everyHours"),
                    v.get("on"),
                    v.get("zone"),
                    v.get("offline"),
                    v.get("immutable"),
                    v.get("sizeGigabytes"),
                    v.get("restoreGigabytesPerHour"),
                    v.get("lastRestoreTest")));

    private NetworkShapes() {}
}

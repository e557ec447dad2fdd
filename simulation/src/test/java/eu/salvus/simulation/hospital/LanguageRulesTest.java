package eu.salvus.simulation.hospital;

import org.junit.jupiter.api.Test;

/** One toy hospital per rule of the attack language. */
class LanguageRulesTest {

    private static Toy twoZones() {
        return new Toy()
                .zone("wards")
                .zone("servers")
                .flow("way", "wards", "servers")
                .machine("desk", "Workstation", "wards")
                .machine("server", "Server", "servers")
                .enter("desk.run");
    }

    @Test
    void aWeaknessIsUsedAcrossAnAllowedFlow() {
        twoZones().ask().withEffort("server.exploit", "server.foothold");
    }

    @Test
    void nothingPassesWithoutAFlow() {
        new Toy()
                .zone("wards")
                .zone("servers")
                .machine("desk", "Workstation", "wards")
                .machine("neighbour", "Workstation", "wards")
                .machine("server", "Server", "servers")
                .enter("desk.run")
                .ask()
                .withEffort("neighbour.foothold")
                .never("server.weaknessOffered", "server.loginOffered");
    }

    @Test
    void aPatchedMachineIsNotExploitedNorInfected() {
        twoZones()
                .enter("campaign.releaseWorm")
                .on("server.patched")
                .ask()
                .never("server.exploit", "server.wormInfect");
    }

    @Test
    void anInspectedFlowLetsSignInButNotExploit() {
        twoZones().on("way.inspected").ask().never("server.weaknessOffered", "server.exploit");
        twoZones()
                .on("way.inspected")
                .account("admin")
                .link("admin", "machines", "server")
                .enter("admin.sessionTaken")
                .ask()
                .withEffort("server.signIn", "server.foothold");
    }

    @Test
    void aFlowThatIsCutLetsNothingThrough() {
        twoZones().on("way.cut").ask().never("server.weaknessOffered", "server.loginOffered");
    }

    @Test
    void isolatingAZoneStopsPassageButNotWhatIsInside() {
        twoZones()
                .machine("neighbour", "Workstation", "wards")
                .enter("campaign.releaseWorm")
                .off("campaign.waiting")
                .on("wards.isolated")
                .ask()
                .never("server.foothold", "neighbour.exploit")
                .withEffort("neighbour.wormInfect", "neighbour.encrypt", "desk.encrypt");
    }

    @Test
    void isolatingTheOtherZoneKeepsTheAttackerOut() {
        twoZones().on("servers.isolated").ask().never("server.weaknessOffered", "server.loginOffered");
    }

    @Test
    void anIsolatedMachineIsNeitherReachedNorReaches() {
        twoZones().on("desk.isolated").ask().atOnce("desk.foothold").never("desk.present", "server.exploit");
        twoZones()
                .enter("campaign.releaseWorm")
                .on("server.isolated")
                .ask()
                .never("server.exploit", "server.wormInfect");
    }

    @Test
    void whatTheAttackerHoldsIsEncryptedEvenWhenIsolated() {
        twoZones()
                .off("campaign.waiting")
                .on("desk.isolated")
                .enter("campaign.inside")
                .ask()
                .withEffort("desk.encrypt");
    }

    @Test
    void whatIsSwitchedOffIsNotEncrypted() {
        twoZones().off("campaign.waiting").on("desk.shutDown").ask().never("desk.foothold", "desk.encrypt");
    }

    @Test
    void nothingIsEncryptedWhileTheAttackerWaits() {
        twoZones().ask().never("campaign.detonate", "desk.encrypt", "server.encrypt");
    }

    @Test
    void anEraserErasesInsteadOfEncrypting() {
        twoZones()
                .off("campaign.waiting")
                .on("campaign.sparesByEncryption")
                .off("campaign.sparesByWiping")
                .ask()
                .never("desk.encrypt")
                .withEffort("desk.wipe");
    }

    @Test
    void protectionStopsProgramsUntilTheDirectorySwitchesItOff() {
        disarmed()
                .off("ad.tamperProof")
                .ask()
                .never("server.foothold")
                .withEffort("server.takenOver", "server.encrypt");
        disarmed().on("ad.tamperProof").ask().never("server.foothold", "server.takenOver", "server.encrypt");
    }

    private static Toy disarmed() {
        return twoZones()
                .directory("ad")
                .on("server.protected")
                .link("ad", "members", "server")
                .link("ad", "guarded", "server")
                .off("campaign.waiting")
                .enter("ad.owned");
    }

    @Test
    void whatTheAttackerCouldSignInToIsEncryptedFromAfarUnlessProtectedOrIsolated() {
        Toy afar = twoZones()
                .account("admin")
                .link("admin", "machines", "server")
                .on("server.patched")
                .on("internet.cut")
                .off("campaign.waiting")
                .enter("admin.sessionTaken");
        afar.ask().never("server.signIn", "server.foothold").withEffort("server.encrypt");
        afar.on("server.protected").ask().never("server.encrypt");
        afar.off("server.protected").on("servers.isolated").ask().never("server.encrypt");
    }

    @Test
    void theDirectoryOpensEveryMachineThatTrustsIt() {
        twoZones()
                .directory("ad")
                .on("server.patched")
                .link("ad", "members", "desk")
                .link("ad", "members", "server")
                .ask()
                .withEffort("ad.escalate", "server.signIn", "server.foothold")
                .withEffort("campaign.ready");
        twoZones()
                .directory("ad")
                .on("server.patched")
                .on("ad.hardened")
                .link("ad", "members", "desk")
                .link("ad", "members", "server")
                .ask()
                .never("ad.escalate", "server.signIn");
    }

    @Test
    void aServerThatAdministersAllOthersGivesTheDirectoryAway() {
        twoZones()
                .directory("ad")
                .on("ad.hardened")
                .link("ad", "authorities", "server")
                .ask()
                .withEffort("ad.extract", "ad.owned");
    }

    @Test
    void passwordsKeptOnAMachineOpenOthers() {
        twoZones()
                .account("admin")
                .on("server.patched")
                .link("admin", "machines", "server")
                .link("desk", "accountsStored", "admin")
                .ask()
                .withEffort("desk.dumpCredentials", "admin.known", "server.signIn");
    }

    @Test
    void anAccountThatIsBlockedOpensNothing() {
        twoZones()
                .account("admin")
                .on("server.patched")
                .on("admin.disabled")
                .link("admin", "machines", "server")
                .enter("admin.sessionTaken")
                .ask()
                .never("admin.usable", "server.signIn");
    }

    @Test
    void aSecondFactorStopsAPasswordButNotAnOpenSession() {
        Toy password = twoZones()
                .account("admin")
                .on("admin.secondFactor")
                .link("admin", "zones", "servers")
                .enter("admin.known");
        password.ask().never("admin.usable", "server.signIn");
        password.enter("admin.sessionTaken").ask().atOnce("admin.usable").withEffort("server.signIn");
    }

    @Test
    void oneLocalPasswordOpensManyMachinesUnlessEachHasItsOwn() {
        twoZones()
                .asset("local", "SharedPassword")
                .on("server.patched")
                .link("local", "machines", "desk")
                .link("local", "machines", "server")
                .ask()
                .withEffort("server.signIn");
        twoZones()
                .asset("local", "SharedPassword")
                .on("server.patched")
                .on("local.distinct")
                .link("local", "machines", "desk")
                .link("local", "machines", "server")
                .ask()
                .withEffort("local.known")
                .never("server.signIn");
        twoZones()
                .asset("local", "SharedPassword")
                .on("server.patched")
                .on("local.changed")
                .link("local", "machines", "desk")
                .link("local", "machines", "server")
                .ask()
                .never("server.signIn");
    }

    @Test
    void cuttingTheInternetStopsHandsButNotAWorm() {
        twoZones()
                .enter("campaign.releaseWorm")
                .on("internet.cut")
                .ask()
                .never("campaign.operating", "server.exploit")
                .withEffort("server.wormInfect");
    }

    @Test
    void anAttackThatNobodySteersGoesOnlyWhereItSpreads() {
        twoZones()
                .directory("ad")
                .link("ad", "members", "desk")
                .enter("campaign.releaseWorm")
                .on("campaign.unattended")
                .ask()
                .never("server.exploit", "ad.escalate")
                .withEffort("server.wormInfect");
    }

    @Test
    void anAttackThatNobodySteersTakesNoPasswords() {
        Toy worm = twoZones()
                .account("admin")
                .link("admin", "machines", "server")
                .link("desk", "accountsStored", "admin")
                .enter("campaign.releaseWorm");
        worm.ask().withEffort("desk.dumpCredentials", "admin.known");
        worm.on("campaign.unattended").ask().never("desk.dumpCredentials", "admin.known");
    }

    @Test
    void anAttackThatNobodySteersSignsInNowhereWithAPassword() {
        Toy access = new Toy()
                .zone("servers")
                .remoteAccess("vpn")
                .link("vpn", "loginTo", "servers")
                .enter("campaign.scan")
                .enter("vpn.secretKnown");
        access.ask().withEffort("vpn.signIn");
        access.on("campaign.unattended").ask().never("vpn.signIn");
    }

    @Test
    void aWormNeedsASystemServiceAndHandsTakeAnApplicationToo() {
        new Toy()
                .zone("servers")
                .machine("listener", "Server", "servers")
                .asset("modality", "MedicalDevice")
                .link("campaign", "machines", "modality")
                .link("servers", "machines", "modality")
                .link("servers", "applicationMachines", "modality")
                .enter("campaign.releaseWorm")
                .enter("servers.occupied")
                .ask()
                .withEffort("listener.wormInfect", "modality.exploit")
                .never("modality.wormInfect");
    }

    @Test
    void withoutAWormNothingSpreadsByItself() {
        twoZones().ask().never("server.wormInfect");
    }

    @Test
    void mailIsOpenedWhereItIsReadAndNotIgnored() {
        Toy reader = new Toy()
                .zone("wards")
                .machine("desk", "Workstation", "wards")
                .link("internet", "readers", "desk")
                .enter("campaign.phish");
        reader.ask().never("desk.openMail");
        reader.off("desk.lureIgnored").ask().withEffort("desk.openMail", "desk.foothold", "campaign.inside");
        reader.on("internet.cut").ask().never("desk.openMail");
    }

    @Test
    void aFalsePageTakesAPassword() {
        Toy staff = new Toy()
                .account("staff")
                .link("internet", "mailboxes", "staff")
                .enter("campaign.phish");
        staff.ask().never("staff.known");
        staff.off("staff.notDeceived").ask().withEffort("staff.passwordPhished", "staff.known");
    }

    @Test
    void anInfectedStickWorksWhereSticksDo() {
        Toy device = new Toy()
                .zone("theatre")
                .machine("scanner", "MedicalDevice", "theatre")
                .link("campaign", "stickDevices", "scanner")
                .enter("campaign.dropMedia");
        device.ask().never("scanner.openMedia");
        device.off("scanner.mediaBlocked").ask().withEffort("scanner.openMedia", "scanner.foothold");
    }

    private static Toy fromOutside() {
        return new Toy()
                .zone("servers")
                .machine("server", "Server", "servers")
                .account("staff")
                .remoteAccess("vpn")
                .link("vpn", "account", "staff")
                .link("vpn", "loginTo", "servers")
                .enter("campaign.scan");
    }

    @Test
    void aStolenPasswordOpensARemoteAccess() {
        Toy stolen = fromOutside().enter("staff.known");
        stolen.ask().atOnce("vpn.secretKnown").withEffort("vpn.signIn", "campaign.inside", "server.loginOffered");
    }

    @Test
    void aPasswordCanBeGuessedOrBought() {
        fromOutside().ask().withEffort("vpn.guess", "vpn.inside");
    }

    @Test
    void aRemoteAccessWithASecondFactorStaysClosed() {
        fromOutside().enter("staff.known").on("vpn.secondFactor").ask().never("vpn.signIn", "vpn.inside");
    }

    @Test
    void aRemoteAccessThatIsCutOrClosedStaysClosed() {
        fromOutside().enter("staff.known").on("vpn.cut").ask().never("vpn.inside");
        fromOutside().enter("staff.known").on("vpn.onDemand").ask().never("vpn.inside");
        fromOutside().enter("staff.known").on("internet.cut").ask().never("vpn.inside");
        fromOutside().enter("staff.known").on("staff.disabled").ask().never("staff.passwordUsable");
    }

    @Test
    void aBrokenGatewayOpensWhatEndsAtIt() {
        fromOutside()
                .zone("perimeter")
                .machine("gateway", "NetworkDevice", "perimeter")
                .link("internet", "exposed", "gateway")
                .link("vpn", "gateways", "gateway")
                .on("vpn.secondFactor")
                .ask()
                .withEffort("gateway.exploit", "vpn.inside", "server.loginOffered");
    }

    @Test
    void aSuppliersConnectionLeadsIn() {
        Toy supplier = fromOutside()
                .asset("firm", "Supplier")
                .link("firm", "remoteAccesses", "vpn")
                .on("vpn.secondFactor")
                .enter("firm.breach");
        supplier.ask().withEffort("vpn.useSupplier", "vpn.inside");
        supplier.on("vpn.cut").ask().never("vpn.inside");
    }

    @Test
    void aPoisonedUpdateRunsUnlessRefusedOrHeldBack() {
        Toy update = twoZones()
                .asset("firm", "Supplier")
                .asset("channel", "UpdateChannel")
                .link("channel", "supplier", "firm")
                .link("channel", "machines", "server")
                .enter("channel.poisoned");
        update.ask().atOnce("channel.delivers", "server.foothold");
        update.on("channel.verified").ask().never("channel.delivers");
        update.off("channel.verified").on("channel.stopped").ask().never("channel.delivers");
    }

    @Test
    void aSupplierThatStopsTakesItsServicesAlong() {
        new Toy()
                .asset("firm", "Supplier")
                .asset("records", "HostedService")
                .link("firm", "services", "records")
                .enter("firm.halt")
                .ask()
                .atOnce("records.stopped");
    }

    private static Toy backups() {
        return twoZones().copy("copy").link("copy", "stores", "server");
    }

    @Test
    void anOnlineBackupIsDestroyedAndAnOfflineOneNever() {
        backups().ask().withEffort("copy.destroy");
        backups()
                .off("campaign.waiting")
                .on("copy.offline")
                .ask()
                .withEffort("copy.storeLost")
                .never("copy.destroy", "copy.lost");
        backups().off("campaign.waiting").on("copy.immutable").ask().never("copy.destroy", "copy.lost");
    }

    @Test
    void aBackupIsLostWithTheMachineThatKeepsIt() {
        backups()
                .off("campaign.waiting")
                .on("campaign.keepsBackups")
                .ask()
                .never("copy.destroy")
                .withEffort("copy.lost");
    }

    @Test
    void aBackupInAZoneIsReachedFromThere() {
        twoZones().copy("tape").link("servers", "copiesKept", "tape").ask().withEffort("tape.destroy");
    }

    @Test
    void recordsLeaveFromTheMachineThatStoresThem() {
        Toy theft = twoZones().dataset("records").link("records", "stores", "server");
        theft.ask().withEffort("records.steal");
        theft.on("records.encryptedAtRest").ask().withEffort("records.located").never("records.steal");
        theft.off("records.encryptedAtRest").on("campaign.keepsData").ask().never("records.steal");
    }

    @Test
    void recordsDoNotLeaveWhenTheInternetIsCut() {
        twoZones()
                .dataset("records")
                .link("records", "stores", "desk")
                .on("internet.cut")
                .ask()
                .atOnce("records.located")
                .never("records.steal");
    }

    @Test
    void anInsiderNeedsNeitherInternetNorWeakness() {
        new Toy()
                .dataset("records")
                .on("internet.cut")
                .enter("campaign.recruitInsider")
                .enter("records.abuse")
                .ask()
                .atOnce("records.abuse");
        twoZones()
                .enter("campaign.recruitInsider")
                .on("internet.cut")
                .ask()
                .atOnce("campaign.operating")
                .withEffort("server.exploit");
    }

    @Test
    void hostedRecordsAreReadWithAPassword() {
        Toy hosted = new Toy()
                .dataset("records")
                .account("staff")
                .link("records", "readers", "staff")
                .enter("staff.known");
        hosted.ask().withEffort("records.readWithPassword");
        hosted.on("records.secondFactor").ask().never("records.readWithPassword");
    }

    @Test
    void recordsAreStolenAtTheSupplier() {
        new Toy()
                .dataset("records")
                .asset("firm", "Supplier")
                .link("firm", "datasets", "records")
                .enter("firm.breach")
                .ask()
                .withEffort("records.stealFromSupplier");
    }

    @Test
    void aHypervisorTakesItsGuestsAndShowsTheirRecords() {
        new Toy()
                .zone("servers")
                .machine("host", "Hypervisor", "servers")
                .machine("guest", "Server", "servers")
                .dataset("records")
                .link("host", "guests", "guest")
                .link("records", "stores", "guest")
                .on("guest.protected")
                .off("campaign.waiting")
                .enter("host.run")
                .ask()
                .atOnce("records.located")
                .never("guest.foothold", "guest.encrypt")
                .withEffort("host.encrypt", "guest.lostWithHost");
    }

    @Test
    void aForeignDeviceOnASocketIsPresence() {
        new Toy()
                .zone("wards")
                .machine("desk", "Workstation", "wards")
                .enter("wards.plugInDevice")
                .ask()
                .atOnce("wards.occupied")
                .withEffort("desk.exploit");
    }

    @Test
    void aFloodBlocksLinesAndWhatHangsOnThemAndLetsNobodyIn() {
        new Toy()
                .zone("perimeter")
                .machine("desk", "Server", "perimeter")
                .link("internet", "exposed", "desk")
                .enter("campaign.flood")
                .ask()
                .atOnce("internet.flooded")
                .withEffort("internet.saturated", "desk.overwhelmed")
                .never("campaign.inside", "desk.foothold", "desk.encrypt");
    }

    @Test
    void aFilteredFloodDoesNotArrive() {
        new Toy()
                .zone("perimeter")
                .machine("desk", "Server", "perimeter")
                .link("internet", "exposed", "desk")
                .enter("campaign.flood")
                .on("internet.filtered")
                .ask()
                .never("internet.saturated", "desk.overwhelmed");
    }

    @Test
    void anExposedMachineIsAttackedFromOutside() {
        new Toy()
                .zone("perimeter")
                .machine("portal", "Server", "perimeter")
                .link("internet", "exposed", "portal")
                .enter("campaign.scan")
                .ask()
                .withEffort("portal.exploit", "campaign.inside");
    }
}

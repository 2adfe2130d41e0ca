using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Resources;

/// <summary>What kind of thing in the workspace is meant. ElevenLabs adds kinds as it grows: names that are not listed here are passed on as they are.</summary>
[DeclaredEnumeration(IsOpen = true)]
internal static partial class WorkspaceResourceType
{
    /// <summary>A voice.</summary>
    public const string Voice = "voice";

    /// <summary>A collection of voices.</summary>
    public const string VoiceCollection = "voice_collection";

    /// <summary>A pronunciation dictionary.</summary>
    public const string PronunciationDictionary = "pronunciation_dictionary";

    /// <summary>A dubbing.</summary>
    public const string Dubbing = "dubbing";

    /// <summary>A dubbing project.</summary>
    public const string DubbingProject = "dubbing_project";

    /// <summary>A project of the studio, by its older name.</summary>
    public const string Project = "project";

    /// <summary>A conversational agent.</summary>
    public const string ConvaiAgents = "convai_agents";

    /// <summary>A document of the agents' knowledge base.</summary>
    public const string ConvaiKnowledgeBaseDocuments = "convai_knowledge_base_documents";

    /// <summary>A tool of agents.</summary>
    public const string ConvaiTools = "convai_tools";

    /// <summary>The settings of agents in the workspace.</summary>
    public const string ConvaiSettings = "convai_settings";

    /// <summary>A secret that agents use.</summary>
    public const string ConvaiSecrets = "convai_secrets";

    /// <summary>A connection that authenticates tools and servers.</summary>
    public const string WorkspaceAuthConnections = "workspace_auth_connections";

    /// <summary>A phone number of agents.</summary>
    public const string ConvaiPhoneNumbers = "convai_phone_numbers";

    /// <summary>A server of the Model Context Protocol.</summary>
    public const string ConvaiMcpServers = "convai_mcp_servers";

    /// <summary>A connection to an integrated service.</summary>
    public const string ConvaiApiIntegrationConnections = "convai_api_integration_connections";

    /// <summary>A trigger of an integrated service.</summary>
    public const string ConvaiApiIntegrationTriggerConnections = "convai_api_integration_trigger_connections";

    /// <summary>A batch of calls.</summary>
    public const string ConvaiBatchCalls = "convai_batch_calls";

    /// <summary>A test of an agent.</summary>
    public const string ConvaiAgentResponseTests = "convai_agent_response_tests";

    /// <summary>A run of tests of agents.</summary>
    public const string ConvaiTestSuiteInvocations = "convai_test_suite_invocations";

    /// <summary>A crawl of a website for the knowledge base.</summary>
    public const string ConvaiCrawlJobs = "convai_crawl_jobs";

    /// <summary>One page of a crawl.</summary>
    public const string ConvaiCrawlTasks = "convai_crawl_tasks";

    /// <summary>A synchronisation of the knowledge base with another service.</summary>
    public const string ConvaiKbExternalSyncJobs = "convai_kb_external_sync_jobs";

    /// <summary>A WhatsApp account of agents.</summary>
    public const string ConvaiWhatsappAccounts = "convai_whatsapp_accounts";

    /// <summary>A version of an agent.</summary>
    public const string ConvaiAgentVersions = "convai_agent_versions";

    /// <summary>A branch of an agent.</summary>
    public const string ConvaiAgentBranches = "convai_agent_branches";

    /// <summary>A deployment of versions of an agent.</summary>
    public const string ConvaiAgentVersionsDeployments = "convai_agent_versions_deployments";

    /// <summary>An experiment with an agent.</summary>
    public const string ConvaiAgentExperiments = "convai_agent_experiments";

    /// <summary>A memory entry of agents.</summary>
    public const string ConvaiMemoryEntries = "convai_memory_entries";

    /// <summary>A proposal to improve an agent; servers since October 2026 do not know it any more.</summary>
    public const string ConvaiCoachingProposals = "convai_coaching_proposals";

    /// <summary>A template of agents.</summary>
    public const string ConvaiTemplates = "convai_templates";

    /// <summary>A dashboard.</summary>
    public const string Dashboard = "dashboard";

    /// <summary>The configuration of a dashboard.</summary>
    public const string DashboardConfiguration = "dashboard_configuration";

    /// <summary>A draft of an agent.</summary>
    public const string ConvaiAgentDrafts = "convai_agent_drafts";

    /// <summary>A locator of resources.</summary>
    public const string ResourceLocators = "resource_locators";

    /// <summary>An asset.</summary>
    public const string Assets = "assets";

    /// <summary>Generated content.</summary>
    public const string ContentGenerations = "content_generations";

    /// <summary>A template of content.</summary>
    public const string ContentTemplates = "content_templates";

    /// <summary>A skill for content.</summary>
    public const string ContentSkills = "content_skills";

    /// <summary>A song.</summary>
    public const string Songs = "songs";

    /// <summary>A transcription.</summary>
    public const string TranscriptionTasks = "transcription_tasks";

    /// <summary>An avatar.</summary>
    public const string Avatars = "avatars";

    /// <summary>A video of an avatar.</summary>
    public const string AvatarVideoGenerations = "avatar_video_generations";

    /// <summary>A collection of resources.</summary>
    public const string ResourceCollection = "resource_collection";

    /// <summary>A project of the studio.</summary>
    public const string StudioProjects = "studio_projects";

    /// <summary>An analysis item of agents.</summary>
    public const string ConvaiAnalysisItems = "convai_analysis_items";
}

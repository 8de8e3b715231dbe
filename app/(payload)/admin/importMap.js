import { TextBackup as TextBackup_0ad0314c4a0876a4c02f75f4aff66d5c } from '../../../admin/backup/TextBackup.tsx'
import { NameCell as NameCell_aedf5fb510e44a38c04ed4123fc244f1 } from '../../../admin/lists/NameCell.tsx'
import { SiteField as SiteField_ed7c2f349e5231f8bfc96d26c7ec6dfd } from '../../../admin/parts/SiteField.tsx'
import { Checks as Checks_f9a021ddc651eed496c0f2feeb427846 } from '../../../admin/article/Checks.tsx'
import { RequiredLabel as RequiredLabel_2c244ac563e49d50050e80792b2bfc4c } from '../../../admin/article/RequiredLabel.tsx'
import { TitleCell as TitleCell_b2211a52cbc68bb5470da92f6984e188 } from '../../../admin/lists/TitleCell.tsx'
import { TitleCounter as TitleCounter_d8ce51870f6bcddc5d930a08d7aca9f2 } from '../../../admin/article/TitleCounter.tsx'
import { SubtitleField as SubtitleField_cbe1b7ebf8cda393b99d251e3c31bf92 } from '../../../admin/article/SubtitleField.tsx'
import { Nothing as Nothing_df32e16eb8a55ad99f6788bf50d684c3 } from '../../../admin/article/Nothing.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { NewsroomToolbarClient as NewsroomToolbarClient_b40319052ccaac2b01e001f839ea5dd3 } from '../../../admin/editor/newsroom-toolbar.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BodyLabel as BodyLabel_8e9b55879d1aee656d29e33026b179a4 } from '../../../admin/article/BodyLabel.tsx'
import { WordCount as WordCount_0a609ebfa38e102ae0efd4065fccab61 } from '../../../admin/article/WordCount.tsx'
import { SummaryCounter as SummaryCounter_014b9cb57fb2f5f947430adcdb05cd1a } from '../../../admin/article/SummaryCounter.tsx'
import { AttachmentsField as AttachmentsField_9ca795763e1b18bd1aff27da1f1955a9 } from '../../../admin/article/AttachmentsField.tsx'
import { CoverField as CoverField_75e629add9bfa76df18baeade63eec12 } from '../../../admin/article/CoverField.tsx'
import { Presets as Presets_e23f83f871ab72014026870050916b99 } from '../../../admin/article/Presets.tsx'
import { ShortHeading as ShortHeading_b504171e96694f2ad49dd7783690c382 } from '../../../admin/lists/ShortHeading.tsx'
import { TimeCell as TimeCell_ee8bb847aa0e0cb018dacf2675781e14 } from '../../../admin/lists/TimeCell.tsx'
import { StateCell as StateCell_7a71b12bf6a483b5b1cb13de0317d2e9 } from '../../../admin/lists/StateCell.tsx'
import { NextCell as NextCell_984a28d1834c338bbd7fa84e85923fad } from '../../../admin/lists/NextCell.tsx'
import { EmptyList as EmptyList_39930d9b883208e23d83e9a79c981e00 } from '../../../admin/lists/EmptyList.tsx'
import { ListHead as ListHead_9c31489437d991986db516f27524b320 } from '../../../admin/lists/ListHead.tsx'
import { BarNote as BarNote_dc646e92aa0908e38f85b7f08baad6a1 } from '../../../admin/save/BarNote.tsx'
import { FieldFaults as FieldFaults_161eb13cfaafb6a30211faa070521cd0 } from '../../../admin/save/FieldFaults.tsx'
import { FormDialogs as FormDialogs_5b10efa461d07950332c51dc92ea587f } from '../../../admin/article/FormDialogs.tsx'
import { PreviewButton as PreviewButton_a8c620c21a77d0dcb20eb18e5c285fd5 } from '../../../admin/preview/PreviewButton.tsx'
import { PublishButton as PublishButton_590f09e5c0275bfa2ae000d8781f113c } from '../../../admin/article/PublishButton.tsx'
import { SaveDraftButton as SaveDraftButton_e984aa7698383fa90c09526cafc4b7a5 } from '../../../admin/article/SaveDraftButton.tsx'
import { DocumentStatus as DocumentStatus_ae7997e598daf26a3e77c3e86e3fd035 } from '../../../admin/article/DocumentStatus.tsx'
import { WithdrawItem as WithdrawItem_e0e6ce131d1e0a00a659e5c031d8078e } from '../../../admin/article/WithdrawItem.tsx'
import { ArticlesCell as ArticlesCell_a784e7c956969de1bb24f495f4024e3c } from '../../../admin/columns/cells.tsx'
import { DeadlineCell as DeadlineCell_a784e7c956969de1bb24f495f4024e3c } from '../../../admin/columns/cells.tsx'
import { ResponsibleCell as ResponsibleCell_a784e7c956969de1bb24f495f4024e3c } from '../../../admin/columns/cells.tsx'
import { ColumnTree as ColumnTree_804cad17e406eee4e71bfd82ec72335f } from '../../../admin/columns/ColumnTree.tsx'
import { SaveDialogs as SaveDialogs_89b4c3a1647fe3b42f67acb349fc9652 } from '../../../admin/save/SaveDialogs.tsx'
import { SaveButton as SaveButton_6bc80b7e898607fa1f435f110f216519 } from '../../../admin/save/SaveButton.tsx'
import { UsesCell as UsesCell_5ff9a1bf91adece58d5761ef2e3ce484 } from '../../../admin/lists/UsesCell.tsx'
import { SizeCell as SizeCell_cd62bd13981d025704e3cd24b50940ed } from '../../../admin/lists/SizeCell.tsx'
import { SectionHead as SectionHead_894c071ef6ae073da1cf86527cbe8373 } from '../../../admin/parts/SectionHead.tsx'
import { IndexNumberField as IndexNumberField_c4a53acbed53ada529bd2ef412f0b969 } from '../../../admin/disclosure/IndexNumberField.tsx'
import { ExpectedNumber as ExpectedNumber_3303f1eac5afeb47797edc7f43561cf9 } from '../../../admin/disclosure/ExpectedNumber.tsx'
import { DayCell as DayCell_ee8bb847aa0e0cb018dacf2675781e14 } from '../../../admin/lists/TimeCell.tsx'
import { RelationNote as RelationNote_b5a7b54715a9ad4cb24d034270f9ef35 } from '../../../admin/disclosure/RelationNote.tsx'
import { DeadlineNote as DeadlineNote_53abc8b1b8bfca711c7edb036b80a5ff } from '../../../admin/disclosure/DeadlineNote.tsx'
import { SiteStateCell as SiteStateCell_c45b1a5493df4e4362e233bb172ea776 } from '../../../admin/lists/SiteStateCell.tsx'
import { LastArticleCell as LastArticleCell_3004b61ab3ac2cd18d8a8c074e407155 } from '../../../admin/lists/LastArticleCell.tsx'
import { FailedPagesCell as FailedPagesCell_ada45c30f5e03c0c7fa76594e725c199 } from '../../../admin/lists/FailedPagesCell.tsx'
import { PeopleCell as PeopleCell_9c68b68131490a834972e263166c69bc } from '../../../admin/lists/PeopleCell.tsx'
import { FirstLink as FirstLink_0fa231b8ca5014e20fb2b7cb35b10bee } from '../../../admin/people/FirstLink.tsx'
import { MembershipsCell as MembershipsCell_e7e2912decd07abea29bdada20ae5e1c } from '../../../admin/lists/MembershipsCell.tsx'
import { UserStateCell as UserStateCell_ae903a7d9b5854dae3d576190daa8bf4 } from '../../../admin/lists/UserStateCell.tsx'
import { AccountName as AccountName_7cfe299dbffb2548caf7132b0003e3b2 } from '../../../admin/frame/AccountName.tsx'
import { Nav as Nav_9d4a502730108c055ae2e21bdc4ddbf4 } from '../../../admin/frame/Nav.tsx'
import { MarkIcon as MarkIcon_1627af586add5eeeedba06a54828270d } from '../../../admin/frame/Mark.tsx'
import { Mark as Mark_1627af586add5eeeedba06a54828270d } from '../../../admin/frame/Mark.tsx'
import { Header as Header_402aaa86b891ba684de25f32c235933f } from '../../../admin/frame/Header.tsx'
import { Frame as Frame_a0aafa0cd65a7bd438efcb8c66908355 } from '../../../admin/frame/Frame.tsx'
import { SetPassword as SetPassword_396708e3d84d1b7384b1e993b3375674 } from '../../../admin/people/SetPassword.tsx'
import { Dashboard as Dashboard_f781e9028d57a98d9263c5f8db6380b6 } from '../../../admin/dashboard/Dashboard.tsx'
import { PublishingView as PublishingView_1d05fdc36f90f41edce15fdbcbcc7cbc } from '../../../admin/publishing/PublishingView.tsx'
import { SearchView as SearchView_96bf06e70db8486782d8d6b421eb9238 } from '../../../admin/search/SearchView.tsx'
import { ImportTableView as ImportTableView_b462aae001a3508ad5501524911d800d } from '../../../admin/table/ImportTableView.tsx'
import { NewSiteView as NewSiteView_6a314c4c93378f8e48919ad683bec89e } from '../../../admin/sites/NewSiteView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/backup/TextBackup.tsx#TextBackup": TextBackup_0ad0314c4a0876a4c02f75f4aff66d5c,
  "/admin/lists/NameCell.tsx#NameCell": NameCell_aedf5fb510e44a38c04ed4123fc244f1,
  "/admin/parts/SiteField.tsx#SiteField": SiteField_ed7c2f349e5231f8bfc96d26c7ec6dfd,
  "/admin/article/Checks.tsx#Checks": Checks_f9a021ddc651eed496c0f2feeb427846,
  "/admin/article/RequiredLabel.tsx#RequiredLabel": RequiredLabel_2c244ac563e49d50050e80792b2bfc4c,
  "/admin/lists/TitleCell.tsx#TitleCell": TitleCell_b2211a52cbc68bb5470da92f6984e188,
  "/admin/article/TitleCounter.tsx#TitleCounter": TitleCounter_d8ce51870f6bcddc5d930a08d7aca9f2,
  "/admin/article/SubtitleField.tsx#SubtitleField": SubtitleField_cbe1b7ebf8cda393b99d251e3c31bf92,
  "/admin/article/Nothing.tsx#Nothing": Nothing_df32e16eb8a55ad99f6788bf50d684c3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/newsroom-toolbar.tsx#NewsroomToolbarClient": NewsroomToolbarClient_b40319052ccaac2b01e001f839ea5dd3,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/article/BodyLabel.tsx#BodyLabel": BodyLabel_8e9b55879d1aee656d29e33026b179a4,
  "/admin/article/WordCount.tsx#WordCount": WordCount_0a609ebfa38e102ae0efd4065fccab61,
  "/admin/article/SummaryCounter.tsx#SummaryCounter": SummaryCounter_014b9cb57fb2f5f947430adcdb05cd1a,
  "/admin/article/AttachmentsField.tsx#AttachmentsField": AttachmentsField_9ca795763e1b18bd1aff27da1f1955a9,
  "/admin/article/CoverField.tsx#CoverField": CoverField_75e629add9bfa76df18baeade63eec12,
  "/admin/article/Presets.tsx#Presets": Presets_e23f83f871ab72014026870050916b99,
  "/admin/lists/ShortHeading.tsx#ShortHeading": ShortHeading_b504171e96694f2ad49dd7783690c382,
  "/admin/lists/TimeCell.tsx#TimeCell": TimeCell_ee8bb847aa0e0cb018dacf2675781e14,
  "/admin/lists/StateCell.tsx#StateCell": StateCell_7a71b12bf6a483b5b1cb13de0317d2e9,
  "/admin/lists/NextCell.tsx#NextCell": NextCell_984a28d1834c338bbd7fa84e85923fad,
  "/admin/lists/EmptyList.tsx#EmptyList": EmptyList_39930d9b883208e23d83e9a79c981e00,
  "/admin/lists/ListHead.tsx#ListHead": ListHead_9c31489437d991986db516f27524b320,
  "/admin/save/BarNote.tsx#BarNote": BarNote_dc646e92aa0908e38f85b7f08baad6a1,
  "/admin/save/FieldFaults.tsx#FieldFaults": FieldFaults_161eb13cfaafb6a30211faa070521cd0,
  "/admin/article/FormDialogs.tsx#FormDialogs": FormDialogs_5b10efa461d07950332c51dc92ea587f,
  "/admin/preview/PreviewButton.tsx#PreviewButton": PreviewButton_a8c620c21a77d0dcb20eb18e5c285fd5,
  "/admin/article/PublishButton.tsx#PublishButton": PublishButton_590f09e5c0275bfa2ae000d8781f113c,
  "/admin/article/SaveDraftButton.tsx#SaveDraftButton": SaveDraftButton_e984aa7698383fa90c09526cafc4b7a5,
  "/admin/article/DocumentStatus.tsx#DocumentStatus": DocumentStatus_ae7997e598daf26a3e77c3e86e3fd035,
  "/admin/article/WithdrawItem.tsx#WithdrawItem": WithdrawItem_e0e6ce131d1e0a00a659e5c031d8078e,
  "/admin/columns/cells.tsx#ArticlesCell": ArticlesCell_a784e7c956969de1bb24f495f4024e3c,
  "/admin/columns/cells.tsx#DeadlineCell": DeadlineCell_a784e7c956969de1bb24f495f4024e3c,
  "/admin/columns/cells.tsx#ResponsibleCell": ResponsibleCell_a784e7c956969de1bb24f495f4024e3c,
  "/admin/columns/ColumnTree.tsx#ColumnTree": ColumnTree_804cad17e406eee4e71bfd82ec72335f,
  "/admin/save/SaveDialogs.tsx#SaveDialogs": SaveDialogs_89b4c3a1647fe3b42f67acb349fc9652,
  "/admin/save/SaveButton.tsx#SaveButton": SaveButton_6bc80b7e898607fa1f435f110f216519,
  "/admin/lists/UsesCell.tsx#UsesCell": UsesCell_5ff9a1bf91adece58d5761ef2e3ce484,
  "/admin/lists/SizeCell.tsx#SizeCell": SizeCell_cd62bd13981d025704e3cd24b50940ed,
  "/admin/parts/SectionHead.tsx#SectionHead": SectionHead_894c071ef6ae073da1cf86527cbe8373,
  "/admin/disclosure/IndexNumberField.tsx#IndexNumberField": IndexNumberField_c4a53acbed53ada529bd2ef412f0b969,
  "/admin/disclosure/ExpectedNumber.tsx#ExpectedNumber": ExpectedNumber_3303f1eac5afeb47797edc7f43561cf9,
  "/admin/lists/TimeCell.tsx#DayCell": DayCell_ee8bb847aa0e0cb018dacf2675781e14,
  "/admin/disclosure/RelationNote.tsx#RelationNote": RelationNote_b5a7b54715a9ad4cb24d034270f9ef35,
  "/admin/disclosure/DeadlineNote.tsx#DeadlineNote": DeadlineNote_53abc8b1b8bfca711c7edb036b80a5ff,
  "/admin/lists/SiteStateCell.tsx#SiteStateCell": SiteStateCell_c45b1a5493df4e4362e233bb172ea776,
  "/admin/lists/LastArticleCell.tsx#LastArticleCell": LastArticleCell_3004b61ab3ac2cd18d8a8c074e407155,
  "/admin/lists/FailedPagesCell.tsx#FailedPagesCell": FailedPagesCell_ada45c30f5e03c0c7fa76594e725c199,
  "/admin/lists/PeopleCell.tsx#PeopleCell": PeopleCell_9c68b68131490a834972e263166c69bc,
  "/admin/people/FirstLink.tsx#FirstLink": FirstLink_0fa231b8ca5014e20fb2b7cb35b10bee,
  "/admin/lists/MembershipsCell.tsx#MembershipsCell": MembershipsCell_e7e2912decd07abea29bdada20ae5e1c,
  "/admin/lists/UserStateCell.tsx#UserStateCell": UserStateCell_ae903a7d9b5854dae3d576190daa8bf4,
  "/admin/frame/AccountName.tsx#AccountName": AccountName_7cfe299dbffb2548caf7132b0003e3b2,
  "/admin/frame/Nav.tsx#Nav": Nav_9d4a502730108c055ae2e21bdc4ddbf4,
  "/admin/frame/Mark.tsx#MarkIcon": MarkIcon_1627af586add5eeeedba06a54828270d,
  "/admin/frame/Mark.tsx#Mark": Mark_1627af586add5eeeedba06a54828270d,
  "/admin/frame/Header.tsx#Header": Header_402aaa86b891ba684de25f32c235933f,
  "/admin/frame/Frame.tsx#Frame": Frame_a0aafa0cd65a7bd438efcb8c66908355,
  "/admin/people/SetPassword.tsx#SetPassword": SetPassword_396708e3d84d1b7384b1e993b3375674,
  "/admin/dashboard/Dashboard.tsx#Dashboard": Dashboard_f781e9028d57a98d9263c5f8db6380b6,
  "/admin/publishing/PublishingView.tsx#PublishingView": PublishingView_1d05fdc36f90f41edce15fdbcbcc7cbc,
  "/admin/search/SearchView.tsx#SearchView": SearchView_96bf06e70db8486782d8d6b421eb9238,
  "/admin/table/ImportTableView.tsx#ImportTableView": ImportTableView_b462aae001a3508ad5501524911d800d,
  "/admin/sites/NewSiteView.tsx#NewSiteView": NewSiteView_6a314c4c93378f8e48919ad683bec89e,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
